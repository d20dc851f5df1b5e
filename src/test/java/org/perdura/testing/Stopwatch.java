package org.perdura.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.perdura.conversation.Author;
import org.perdura.conversation.Messages;
import org.perdura.conversation.Post;
import org.perdura.platform.Json;
import org.perdura.routing.Assignments;
import org.perdura.routing.OfferMade;
import org.perdura.routing.Router;
import org.perdura.widget.Widgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Measures, inside the server, how long it takes until somebody is asked. All times in nanoseconds. */
@ApplicationScoped
public class Stopwatch {

    private static final int LONGEST_WAIT_SECONDS = 30;

    @Inject
    Stage stage;

    @Inject
    Widgets widgets;

    @Inject
    Messages messages;

    @Inject
    Assignments assignments;

    @Inject
    Router router;

    private final Map<UUID, CompletableFuture<Long>> offered = new ConcurrentHashMap<>();

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) OfferMade event) {
        offered.computeIfAbsent(event.offer().getConversationId(), id -> new CompletableFuture<>())
            .complete(System.nanoTime());
    }

    /** New customers write, one after the other; from the commit of their word to that of the offer. */
    List<Long> enter(String widgetKey, int count) {
        var widget = widgets.findByKey(widgetKey).orElseThrow();
        var taken = new ArrayList<Long>();

        for (var i = 0; i < count; i++) {
            var name = UUID.randomUUID().toString();
            var author = new Author(Author.Kind.CUSTOMER, stage.customer(name), name);
            var post = Post.byCustomer(author, widget.getWorkstream().getId(), widget.getId(), UUID.randomUUID(),
                "A word");
            var conversation = messages.store(List.of(post)).get(0).receipt().conversationId();
            var entered = System.nanoTime();
            var asked = offered.computeIfAbsent(conversation, id -> new CompletableFuture<>())
                .orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
            taken.add(Math.max(0, asked - entered));
            offered.remove(conversation);
        }

        return taken;
    }

    /** The same queue is looked at again and again. */
    List<Long> decide(UUID queueId, int count) {
        var taken = new ArrayList<Long>();
        for (var i = 0; i < count; i++) {
            var began = System.nanoTime();
            assignments.distribute(Set.of(queueId));
            taken.add(System.nanoTime() - began);
        }

        return taken;
    }

    /** Starts it, and tells the measurements. */
    @WebServlet("/testing/stopwatch")
    public static class Starter extends HttpServlet {

        @Inject
        Stopwatch stopwatch;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var count = Integer.parseInt(request.getParameter("count"));
            response.getWriter().print(switch (request.getParameter("act")) {
                case "enter" -> Json.write(stopwatch.enter(request.getParameter("widget"), count));
                case "decide" -> Json.write(stopwatch.decide(UUID.fromString(request.getParameter("queue")), count));
                default -> {
                    stopwatch.router.distributeEverything();
                    yield "[]";
                }
            });
        }
    }
}
