package org.perdura.socket;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.perdura.conversation.Committer;
import org.perdura.conversation.Post;
import org.perdura.conversation.Receipt;
import org.perdura.conversation.Refusal;
import org.perdura.conversation.RefusedException;
import org.perdura.identity.TicketHolder;
import org.perdura.identity.Tickets;
import org.perdura.platform.OnceMore;

import jakarta.inject.Inject;

/**
 * What the talk of customers and that of agents have in common: every frame gets its answer, on the line it came by.
 */
abstract class Talk<F extends ClientFrame, L extends Line> {

    static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

    @Inject
    Committer committer;

    @Inject
    Tickets tickets;

    private L line;
    private CompletionStage<?> answered = DONE;

    void begin(L line) {
        this.line = line;
    }

    L line() {
        return line;
    }

    /** Acts on a frame. The stage ends when the answer is out. */
    CompletionStage<?> act(F frame) {
        answered = DONE;

        if (!line.isClosing()) {
            tryToAct(frame);
        }

        return answered;
    }

    private void tryToAct(F frame) {
        try {
            requireGreeting(frame);
            OnceMore.afterCrossing(() -> dispatch(frame));
        } catch (RuntimeException refused) {
            refuse(frame, refused);
        }
    }

    abstract void dispatch(F frame);

    private void requireGreeting(F frame) {
        if (!line.isGreeted() && !frame.isGreeting()) {
            throw new RefusedException(Refusal.WRONG_STATE);
        }
    }

    void refuse(F frame, Throwable refused) {
        line.answer(refusal(frame, refused));
    }

    private ServerFrame refusal(F frame, Throwable refused) {
        return Refusals.of(frame, frame.conversation(), refused, line.texts());
    }

    /** The answer comes later; whatever is no post waits for it. */
    void answeredWhen(CompletionStage<?> stage) {
        answered = stage;
    }

    void post(F frame, Post post) {
        line.posting(post.clientId());
        answeredWhen(committer.submit(post).handle((receipt, refused) -> answer(frame, post, receipt, refused)));
    }

    private Void answer(F frame, Post post, Receipt receipt, Throwable refused) {
        line.posted(post.clientId(), refused == null
            ? Greetings.accepted(frame, receipt, null)
            : refusal(frame, refused));
        return null;
    }

    /** A new right for this line, when it is the same person's. */
    void renew(F frame, Optional<TicketHolder> holder) {
        if (holder.isEmpty()) {
            line.answer(Refusals.of(frame, "not-authenticated", line.texts()));
        } else if (!holder.get().subjectId().equals(line.subjectId())) {
            line.close(Closing.FORBIDDEN);
        } else {
            line.renewed(holder.get());
            done(frame);
        }
    }

    void done(F frame) {
        line.answer(new ServerFrame.Done(frame.ref(), frame.conversation(), null));
    }

    void doneIfAsked(F frame) {
        if (frame.ref() != null) {
            done(frame);
        }
    }
}
