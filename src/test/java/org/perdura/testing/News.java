package org.perdura.testing;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.perdura.conversation.MessagesPosted;
import org.perdura.conversation.StateChanged;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Remembers everything that was told after a commit, as those hear it who tell it on. */
@ApplicationScoped
public class News {

    private final Queue<Object> told = new ConcurrentLinkedQueue<>();

    void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagesPosted event) {
        event.posted().stream().map(posted -> posted.message().getClientId()).filter(Objects::nonNull)
            .forEach(told::add);
    }

    void stateChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) StateChanged event) {
        told.add(event.change().conversation().getId());
    }

    /** Ids of messages that people sent, and of conversations whose state has changed. */
    public List<Object> told() {
        return List.copyOf(told);
    }
}
