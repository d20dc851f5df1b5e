package org.perdura.socket;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.perdura.platform.Json;

/** What waits to be written to one socket, within bounds; and behind it what has time. Not for several threads at once. */
final class Outbox {

    private static final int MOST_FRAMES = 256;
    private static final int MOST_BYTES = 1024 * 1024;

    private final Deque<String> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private Iterator<? extends ServerFrame> atLeisure = Collections.emptyIterator();

    /** @return false when too much waits now. A single frame always may: whoever has read all before it is not too slow. */
    boolean add(String text) {
        waiting.add(text);
        waitingBytes += FrameSize.of(text);
        return waiting.size() == 1 || waiting.size() <= MOST_FRAMES && waitingBytes <= MOST_BYTES;
    }

    /** These may be more than the bounds: they are kept as they are, and each is written when nothing else waits. */
    void addAtLeisure(List<? extends ServerFrame> frames) {
        atLeisure = frames.iterator();
    }

    /** What to write next, or null. */
    String poll() {
        var text = waiting.poll();

        if (text == null) {
            return atLeisure.hasNext() ? Json.write(atLeisure.next()) : null;
        }

        waitingBytes -= FrameSize.of(text);
        return text;
    }

    void hurry() {
        atLeisure = Collections.emptyIterator();
    }

    void clear() {
        waiting.clear();
        hurry();
    }
}
