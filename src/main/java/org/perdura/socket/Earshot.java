package org.perdura.socket;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.conversation.Conversation;
import org.perdura.platform.Gatherer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells those who have a conversation open what happens in it. Its agent and the agents of its queue may hear that, as
 * it says itself. Whether anybody else may is looked up each time before they are told: they may have lost the right
 * with the very change before, and a word does not wait until that is known.
 */
@ApplicationScoped
public class Earshot {

    private static final Logger logger = Logger.getLogger(Earshot.class.getName());

    private static final int LOT_SIZE = 500;

    @Inject
    Connections connections;

    @Inject
    Sight sight;

    @Resource
    ManagedExecutorService executor;

    private Gatherer<Doubtful> desk;

    private record Listener(AgentLine line, UUID conversationId) {
    }

    /** Something to tell to somebody who may not hear it any more. */
    private record Doubtful(Listener listener, ServerFrame frame) {
    }

    @PostConstruct
    void start() {
        desk = new Gatherer<>(executor, LOT_SIZE, this::tryToTell);
    }

    void tell(Conversation conversation, ServerFrame frame) {
        tell(conversation, null, frame);
    }

    /** @param postedAs the sender's id of a message; whoever posted it is not told, and it may be null */
    void tell(Conversation conversation, UUID postedAs, ServerFrame frame) {
        for (var line : connections.watching(conversation.getId())) {
            if (line.isPosting(postedAs)) {
                continue;
            }

            if (line.isTheirs(conversation)) {
                line.tell(frame);
            } else {
                desk.add(new Doubtful(new Listener(line, conversation.getId()), frame));
            }
        }
    }

    private void tryToTell(List<Doubtful> lot) {
        try {
            tell(lot);
        } catch (RuntimeException failed) {
            // The next heartbeat shows the client that it misses something.
            logger.log(Level.WARNING, "What an agent may see could not be looked up: {0}", failed.getClass().getName());
        }
    }

    private void tell(List<Doubtful> lot) {
        var allowed = new HashMap<Listener, Boolean>();

        for (var doubtful : lot) {
            if (allowed.computeIfAbsent(doubtful.listener(), this::mayHear)) {
                doubtful.listener().line().tell(doubtful.frame());
            }
        }
    }

    private boolean mayHear(Listener listener) {
        var allowed = sight.allows(listener.line().subjectId(), listener.conversationId());

        if (!allowed) {
            connections.lose(listener.line(), listener.conversationId());
        }

        return allowed;
    }
}
