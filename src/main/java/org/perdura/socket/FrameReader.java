package org.perdura.socket;

import java.util.function.BiFunction;

import org.perdura.platform.Json;

import tools.jackson.databind.node.ObjectNode;

/** Makes frames of what comes over the wire, or says what is wrong with it. */
final class FrameReader<F extends ClientFrame> {

    static final FrameReader<CustomerFrame> CUSTOMERS = new FrameReader<>(CustomerFrame::of);
    static final FrameReader<AgentFrame> AGENTS = new FrameReader<>(AgentFrame::of);

    private final BiFunction<String, Fields, F> frames;

    private FrameReader(BiFunction<String, Fields, F> frames) {
        this.frames = frames;
    }

    F read(String text) {
        var frame = parse(text);

        try {
            return frames.apply(type(frame), new Fields(frame));
        } catch (BadFrameException bad) {
            throw bad.in(frame);
        }
    }

    private static ObjectNode parse(String text) {
        try {
            return Json.read(text);
        } catch (Json.MalformedException malformed) {
            throw new BadFrameException("bad-frame", null);
        }
    }

    private static String type(ObjectNode frame) {
        var type = frame.get("type");

        if (type == null || !type.isString()) {
            throw new BadFrameException("bad-frame", "type");
        }

        return type.stringValue();
    }
}
