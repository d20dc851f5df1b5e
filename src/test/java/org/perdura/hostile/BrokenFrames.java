package org.perdura.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.perdura.support.RawFrame.bytes;
import static org.perdura.support.RawFrame.close;
import static org.perdura.support.RawFrame.closeWith;
import static org.perdura.support.RawFrame.continuation;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.perdura.support.RawFrame;

/** Frames as RFC 6455 forbids them, or as we do not take them. */
final class BrokenFrames {

    private static final int LIMIT = 64 * 1024;

    private BrokenFrames() {
    }

    /** Frames, and the code with which they end a connection. */
    record Case(String id, int code, List<RawFrame> frames) {

        @Override
        public String toString() {
            return id;
        }
    }

    private static Case closes(String id, int code, RawFrame... frames) {
        return new Case(id, code, List.of(frames));
    }

    static Stream<Case> all() {
        return Stream.concat(cases(), opcodes());
    }

    private static Stream<Case> cases() {
        return Stream.of(
            closes("B-020 no UTF-8: a lead byte alone", 1007, RawFrame.text(0xC3, 0x28)),
            closes("B-020 no UTF-8: half of a surrogate pair", 1007, RawFrame.text(0xED, 0xA0, 0x80)),
            closes("B-020 no UTF-8: longer than needed", 1007, RawFrame.text(0xC0, 0xAF)),
            closes("B-020 no UTF-8: beyond the last character", 1007, RawFrame.text(0xF4, 0x90, 0x80, 0x80)),
            closes("B-023 the first reserved bit", 1002, RawFrame.text("{}").reserved(1)),
            closes("B-023 the second reserved bit", 1002, RawFrame.text("{}").reserved(2)),
            closes("B-023 the third reserved bit", 1002, RawFrame.text("{}").reserved(3)),
            closes("B-024 a ping of 126 bytes", 1002, RawFrame.ping(126)),
            closes("B-024 a ping in fragments", 1002, RawFrame.ping(1).unfinished()),
            closes("B-024 a pong in fragments", 1002, RawFrame.of(10).unfinished()),
            closes("B-024 a close in fragments", 1002, closeWith(1000).unfinished()),
            closes("B-026 a byte too many", 1009, RawFrame.text("x".repeat(LIMIT + 1))),
            closes("B-026 too many bytes of fewer characters", 1009, RawFrame.text("é".repeat(LIMIT / 2 + 1))),
            closes("B-026 300 MB announced", 1009, RawFrame.text("{\"type\":\"").declaring(300_000_000)),
            closes("B-028 fragments that are too much together", 1009, fragments(70, 1_000, true)),
            closes("B-030 continuations without end and without start", 1002,
                Collections.nCopies(5_000, continuation()).toArray(RawFrame[]::new)),
            closes("B-033 a continuation without a start", 1002, continuation(bytes(1))),
            closes("B-033 a text within a fragmented text", 1002, RawFrame.text("{").unfinished(), RawFrame.text("}")),
            closes("B-034 a binary frame of a byte", 1003, RawFrame.binary(1)),
            closes("B-034 a binary frame of 16 KB", 1003, RawFrame.binary(16 * 1024)),
            closes("B-034 a binary frame of 300 MB announced", 1009, RawFrame.binary(10).declaring(300_000_000)),
            closes("B-035 a close with half a code", 1002, close(3)),
            closes("B-035 a close with 999", 1002, closeWith(999)),
            closes("B-035 a close with 1005", 1002, closeWith(1005)),
            closes("B-035 a close with 1006", 1002, closeWith(1006)),
            closes("B-035 a reason that is no UTF-8", 1007, close(3, 232, 0xC3, 0x28)),
            closes("B-035 words after the close", 1000, closeWith(1000), RawFrame.text("{\"type\":\"hello\"}")));
    }

    private static Stream<Case> opcodes() {
        return IntStream.of(3, 4, 5, 6, 7, 11, 12, 13, 14, 15)
            .mapToObj(opcode -> closes("B-023 opcode " + opcode, 1002, RawFrame.of(opcode)));
    }

    static RawFrame[] fragments(int count, int length, boolean ends) {
        var first = RawFrame.text("x".repeat(length)).unfinished();
        var more = IntStream.range(1, count).mapToObj(i -> continuation("x".repeat(length).getBytes(UTF_8)))
            .map(RawFrame::unfinished);
        var last = ends ? Stream.of(continuation()) : Stream.<RawFrame>empty();
        return Stream.of(Stream.of(first), more, last).flatMap(frames -> frames).toArray(RawFrame[]::new);
    }
}
