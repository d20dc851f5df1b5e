package org.perdura.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The client's end of a socket, byte by byte: it says whatever a test wants, right or wrong, answers nothing by itself
 * and reads only when asked. Every wait has a deadline.
 */
public final class RawSocket implements AutoCloseable {

    /** What {@link #awaitEnd()} says of a connection that was cut without a close frame. */
    public static final int CUT = 0;

    private static final Set<String> NEWS = Set.of("state", "message", "read", "typing");
    private static final JsonMapper mapper = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int LENGTH_16_BIT = 126;
    private static final int LENGTH_64_BIT = 127;

    private final Socket socket;
    private final DataInputStream in;
    private JsonNode lastWords = mapper.createObjectNode();

    RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        in = new DataInputStream(socket.getInputStream());
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    /** A customer of that office who is connected and has been welcomed. */
    public static RawSocket customer(PerduraServer server, Office office, String name) {
        return RawHandshake.customer(server, office, name).open().greeted();
    }

    public RawSocket greeted() {
        send(SocketClient.frame("hello"));
        await("welcome");
        return this;
    }

    public RawSocket send(RawFrame... frames) {
        for (var frame : frames) {
            sendBytes(frame.toBytes());
        }

        return this;
    }

    public RawSocket send(ObjectNode frame) {
        return send(RawFrame.text(frame.toString()));
    }

    /** Whether the server still takes it does not matter: it may have closed by now. */
    public RawSocket sendBytes(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closed) {
            // The next read says so.
        }

        return this;
    }

    /** The next frame of that type; others are passed over. */
    public JsonNode await(String type) {
        return await(type, frame -> type.equals(frame.path("type").asString()));
    }

    /** The next frame that is no news. */
    public JsonNode awaitAnswer() {
        return await("answer", frame -> !NEWS.contains(frame.path("type").asString()));
    }

    /** Whether it is answered, rather than turned away. */
    public boolean isAnswered() {
        try {
            return !awaitAnswer().path("type").asString().equals("error");
        } catch (AssertionError closed) {
            return false;
        }
    }

    private JsonNode await(String what, Predicate<JsonNode> wanted) {
        try {
            while (true) {
                var frame = read();
                if (frame.opcode == CLOSE) {
                    throw new AssertionError("No " + what + ", but close " + frame.closeCode());
                }

                if (frame.opcode == TEXT && wanted.test(frame.json())) {
                    return frame.json();
                }
            }
        } catch (IOException e) {
            throw new AssertionError("No " + what + " came", e);
        }
    }

    /** The close code with which the server ends this, or {@link #CUT}; of what comes before, the last text is kept. */
    public int awaitEnd() {
        try {
            while (true) {
                var frame = read();
                if (frame.opcode == CLOSE) {
                    return frame.closeCode();
                }

                lastWords = frame.opcode == TEXT ? frame.json() : lastWords;
            }
        } catch (EOFException | SocketException cut) {
            return CUT;
        } catch (IOException e) {
            throw new AssertionError("Not closed", e);
        }
    }

    /** The last text before {@link #awaitEnd()}. */
    public JsonNode lastWords() {
        return lastWords;
    }

    /** Reads some bytes, whatever they are, as slow readers do. */
    public int readSome(int most) {
        try {
            return socket.getInputStream().read(new byte[most]);
        } catch (IOException cut) {
            return -1;
        }
    }

    private Received read() throws IOException {
        var opcode = in.readUnsignedByte() & 0x0F;
        var length = in.readUnsignedByte();
        if (length == LENGTH_16_BIT) {
            length = in.readUnsignedShort();
        } else if (length == LENGTH_64_BIT) {
            length = (int) in.readLong();
        }

        return new Received(opcode, in.readNBytes(length));
    }

    private record Received(int opcode, byte[] payload) {

        JsonNode json() {
            return mapper.readTree(new String(payload, UTF_8));
        }

        int closeCode() {
            return payload.length < 2 ? CUT : (payload[0] & 0xFF) << Byte.SIZE | payload[1] & 0xFF;
        }
    }

    /** TCP RST: no close frame, no FIN, unread bytes or not. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hangs up with a FIN and no close frame. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
