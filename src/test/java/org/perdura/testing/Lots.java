package org.perdura.testing;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import org.perdura.conversation.MessagesPosted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Counts the transactions in which messages were stored. */
@ApplicationScoped
public class Lots {

    private final AtomicLong count = new AtomicLong();

    void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagesPosted event) {
        count.incrementAndGet();
    }

    long count() {
        return count.get();
    }

    /** Tells how many there were. */
    @WebServlet("/testing/lots")
    public static class Counter extends HttpServlet {

        @Inject
        Lots lots;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(lots.count());
        }
    }
}
