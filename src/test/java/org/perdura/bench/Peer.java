package org.perdura.bench;

import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** One WebSocket client of a {@link Swarm}: the handshake, and frames out of and into bytes (RFC 6455, section 5.2). */
final class Peer extends Wire {

    private static final int TEXT = 0x81;
    private static final int PONG = 0x8A;
    private static final int OPCODE_TEXT = 1;
    private static final int OPCODE_CLOSE = 8;
    private static final int OPCODE_PING = 9;
    private static final int MASKED = 0x80;
    private static final int SHORT = 126;
    private static final int SHORT_HEAD = 2;
    private static final int MIDDLE_HEAD = 4;
    private static final int LONG_HEAD = 10;
    private static final int MASK = 4;
    private static final String HEAD_END = "\r\n\r\n";

    private final BiConsumer<Peer, Frame> listener;
    private final Runnable cutOff;
    private boolean open;

    Peer(SocketChannel channel, BiConsumer<Peer, Frame> listener, Runnable cutOff) {
        super(channel);
        this.listener = listener;
        this.cutOff = cutOff;
    }

    @Override
    void afterEnd() {
        cutOff.run();
    }

    void send(String text) {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Masked with zeros, which is a mask like any other and leaves the bytes as they are. */
    private void send(int head, byte[] payload) {
        var frame = ByteBuffer.allocate(payload.length + MIDDLE_HEAD + MASK).put((byte) head);
        if (payload.length < SHORT) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | SHORT)).putShort((short) payload.length);
        }
        frame.putInt(0).put(payload);
        sendBytes(Arrays.copyOf(frame.array(), frame.position()));
    }

    @Override
    int take(byte[] bytes) {
        return open ? frames(bytes, 0) : handshake(bytes);
    }

    private int handshake(byte[] bytes) {
        var head = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = head.indexOf(HEAD_END);
        if (end < 0) {
            return 0;
        }

        if (!head.startsWith("HTTP/1.1 101")) {
            end(head.substring(0, head.indexOf('\r')));
            return bytes.length;
        }

        open = true;
        listener.accept(this, null);
        return frames(bytes, end + HEAD_END.length());
    }

    private int frames(byte[] bytes, int from) {
        var at = from;
        for (var end = end(bytes, at); end > 0; end = end(bytes, at)) {
            frame(bytes[at] & 0x0F, bytes, at + head(bytes, at), end);
            at = end;
        }
        return at;
    }

    /** Where the frame that begins here ends, or 0 when it is not all there. */
    private static int end(byte[] bytes, int at) {
        if (bytes.length - at < SHORT_HEAD || bytes.length - at < head(bytes, at)) {
            return 0;
        }

        var head = head(bytes, at);
        var buffer = ByteBuffer.wrap(bytes, at + SHORT_HEAD, head - SHORT_HEAD);
        var length = switch (head) {
            case SHORT_HEAD -> bytes[at + 1] & 0x7F;
            case MIDDLE_HEAD -> buffer.getShort() & 0xFFFF;
            default -> (int) buffer.getLong();
        };
        return bytes.length - at < head + length ? 0 : at + head + length;
    }

    private static int head(byte[] bytes, int at) {
        var length = bytes[at + 1] & 0x7F;
        return length < SHORT ? SHORT_HEAD : length == SHORT ? MIDDLE_HEAD : LONG_HEAD;
    }

    private void frame(int opcode, byte[] bytes, int from, int to) {
        switch (opcode) {
            case OPCODE_TEXT -> listener.accept(this, new Frame(bytes, from, to));
            case OPCODE_PING -> send(PONG, Arrays.copyOfRange(bytes, from, to));
            case OPCODE_CLOSE -> end("close " + (to - from >= 2 ? ByteBuffer.wrap(bytes, from, 2).getShort() : 0));
            default -> { } // Pongs, and nothing else comes.
        }
    }
}
