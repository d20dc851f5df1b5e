package org.perdura.testing;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;
import static jakarta.enterprise.event.TransactionPhase.BEFORE_COMPLETION;

import org.perdura.conversation.MessagesPosted;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Where a message comes past on its way: written, committed, told to the others; and last its author is answered. */
@ApplicationScoped
public class Milestones {

    private static final int BEFORE_EVERYBODY = 1;
    private static final int AFTER_EVERYBODY = Integer.MAX_VALUE;

    @Inject
    FailPoints failPoints;

    void written(@Observes(during = BEFORE_COMPLETION) MessagesPosted event) {
        failPoints.pass("before-commit", event);
    }

    void committed(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_EVERYBODY) MessagesPosted event) {
        failPoints.pass("after-commit", event);
    }

    void told(@Observes(during = AFTER_SUCCESS) @Priority(AFTER_EVERYBODY) MessagesPosted event) {
        failPoints.pass("after-news", event);
    }
}
