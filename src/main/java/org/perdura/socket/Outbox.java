package org.perdura.socket;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.perdura.platform.Json;

/**
 * What waits to be written to one socket, within bounds; and behind it what has time. Not for several threads at once.
 */
final class Outbox {

    private static final int MOST_FRAMES = 256;
    private static final int MOST_BYTES = 1024 * 1024;

    private final Deque<Frame> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private Iterator<? extends ServerFrame> atLeisure = Collections.emptyIterator();

    private record Frame(String text, int bytes) {
    }

    /**
     * @return false when too much waits now. A single frame always may: whoever has read all before it is not too slow.
     */
    boolean add(String text) {
        var frame = new Frame(text, FrameSize.of(text));
        waiting.add(frame);
        waitingBytes += frame.bytes();
        return waiting.size() == 1 || waiting.size() <= MOST_FRAMES && waitingBytes <= MOST_BYTES;
    }

    /** These may be more than the bounds: they are kept as they are, and each is written when nothing else waits. */
    void addAtLeisure(List<? extends ServerFrame> frames) {
        atLeisure = frames.iterator();
    }

    /** What to write next, or null. */
    String poll() {
        var frame = waiting.poll();

        if (frame == null) {
            return atLeisure.hasNext() ? Json.write(atLeisure.next()) : null;
        }

        waitingBytes -= frame.bytes();
        return frame.text();
    }

    void hurry() {
        atLeisure = Collections.emptyIterator();
    }

    void clear() {
        waiting.clear();
        hurry();
    }
}
