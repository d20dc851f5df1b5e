package org.perdura.socket;

/**
 * Takes in what comes over one socket: counts it, reads it, and hands it on in order. Bad frames get their answer here.
 */
final class Reception<F extends ClientFrame> {

    private static final long COME_BACK_AFTER = 10;

    private final Line line;
    private final FrameReader<F> reader;
    private final Inbox<F> inbox;
    private final Flow flow;

    Reception(Line line, FrameReader<F> reader, Inbox<F> inbox, Flow flow) {
        this.line = line;
        this.reader = reader;
        this.inbox = inbox;
        this.flow = flow;
    }

    void received(String text) {
        line.heard();

        if (line.isClosing()) {
            return;
        }

        // The container counts each fragment for itself.
        if (FrameSize.of(text) > FrameSize.MOST) {
            line.close(Closing.TOO_LARGE);
        } else {
            admit(text);
        }
    }

    private void admit(String text) {
        var wait = flow.admit();

        try {
            var frame = reader.read(text);

            if (wait == 0) {
                inbox.receive(frame);
            } else {
                limit(frame, wait);
            }
        } catch (BadFrameException bad) {
            refuse(bad, wait);
        }
    }

    private void limit(ClientFrame frame, long wait) {
        line.answer(Refusals.tooFast(frame, wait, line.texts()));

        if (flow.isIgnored()) {
            line.dismiss(Closing.TOO_MUCH);
        }
    }

    /** The last error says when to come back. */
    static void turnAway(Line line) {
        line.answer(Refusals.tooFast(null, COME_BACK_AFTER, line.texts()));
        line.dismiss(Closing.TOO_MUCH);
    }

    private void refuse(BadFrameException bad, long wait) {
        if (wait > 0) {
            limit(null, wait);
        } else {
            line.answer(Refusals.of(bad, line.texts()));
        }

        if (bad.isMalformed() && flow.malformed()) {
            line.dismiss(Closing.MALFORMED);
        }
    }
}
