package org.perdura.socket;

import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.conversation.ConversationState;
import org.perdura.conversation.RefusedException;
import org.perdura.platform.Texts;
import org.perdura.platform.Trouble;

/** Makes an answer of whatever went wrong, in the reader's language. Nothing leaves a client waiting. */
final class Refusals {

    private static final Logger logger = Logger.getLogger(Refusals.class.getName());

    private Refusals() {
    }

    static ServerFrame.Refused of(BadFrameException bad, Texts texts) {
        return new ServerFrame.Refused(bad.ref(), bad.id(), bad.code(), text(texts, bad.code()), null, bad.field(),
            null, null, null);
    }

    /** Too much, too fast: try again after so many seconds. */
    static ServerFrame.Refused tooFast(ClientFrame frame, long retryAfter, Texts texts) {
        return new ServerFrame.Refused(frame == null ? null : frame.ref(), frame == null ? null : frame.idText(),
            "rate-limited", text(texts, "rate-limited"), null, null, null, null, retryAfter);
    }

    static ServerFrame.Refused of(ClientFrame frame, String code, Texts texts) {
        return new ServerFrame.Refused(frame.ref(), frame.idText(), code, text(texts, code), null, null, null, null,
            null);
    }

    static ServerFrame.Refused of(ClientFrame frame, UUID conversation, Throwable thrown, Texts texts) {
        var cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;

        if (cause instanceof RefusedException refused) {
            return of(frame, conversation, refused, texts);
        }

        var code = cause instanceof TimeoutException || Trouble.isOfDatabase(cause) ? "unavailable" : "internal";
        logger.log(Level.WARNING, "A frame could not be acted upon ({0}): {1}",
            new Object[] {code, Trouble.rootOf(cause)});
        return new ServerFrame.Refused(frame.ref(), frame.idText(), code, text(texts, code), conversation, null, null,
            null, null);
    }

    private static ServerFrame.Refused of(ClientFrame frame, UUID conversation, RefusedException refused, Texts texts) {
        var code = refused.refusal().code();
        return new ServerFrame.Refused(frame.ref(), frame.idText(), code, text(texts, code), conversation,
            refused.field().orElse(null), refused.state().map(ConversationState::wireName).orElse(null),
            refused.seq().orElse(null), null);
    }

    private static String text(Texts texts, String code) {
        return texts.get("error." + code);
    }
}
