package org.perdura.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What one client hears: kept to be asked for while things are set up, and then handed on as it comes. */
final class Ear implements BiConsumer<Peer, Frame> {

    private static final int PATIENCE = 60;
    private static final String SWITCHED = "101";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile Consumer<Frame> listener;

    @Override
    public void accept(Peer peer, Frame frame) {
        if (listener != null && frame != null) {
            listener.accept(frame);
        } else {
            heard.add(frame == null ? SWITCHED : frame.toString());
        }
    }

    void awaitSwitch(Peer peer) {
        await(SWITCHED, peer);
    }

    /** The next frame of that type. */
    String await(String type, Peer peer) {
        var wanted = type.equals(SWITCHED) ? SWITCHED : "{\"type\":\"" + type + "\"";
        try {
            for (var frame = heard.poll(PATIENCE, SECONDS); frame != null; frame = heard.poll(PATIENCE, SECONDS)) {
                if (frame.startsWith(wanted)) {
                    return frame;
                }
                if (frame.startsWith("{\"type\":\"error\"")) {
                    throw new IllegalStateException(frame);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }

        throw new IllegalStateException("No " + type + ", " + peer.ended());
    }

    void handOn(Consumer<Frame> to) {
        heard.clear();
        listener = to;
    }
}
