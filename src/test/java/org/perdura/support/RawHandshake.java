package org.perdura.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request for a socket, line by line: right as it is made, wrong wherever a test changes it.
 *
 * <pre>
 * RawHandshake.customer(perdura, office, "maria").without("Upgrade").status();
 * RawHandshake.customer(perdura, office, "maria").open().send(RawFrame.ping(126));
 * </pre>
 */
public final class RawHandshake {

    private static final int PATIENCE = 20_000;
    private static final int SWITCHING_PROTOCOLS = 101;

    private final PerduraServer server;
    private final List<String> headers = new ArrayList<>();
    private String requestLine;
    private String source = "127.0.0.1";
    private int receiveBuffer;
    private String answer = "";

    private RawHandshake(PerduraServer server, String path) {
        this.server = server;
        requestLine = "GET " + path + " HTTP/1.1";
        header("Host", "localhost:" + server.port());
        header("Upgrade", "websocket");
        header("Connection", "Upgrade");
        header("Sec-WebSocket-Version", "13");
        header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        header("Origin", server.origin());
    }

    /** Without a ticket. */
    public static RawHandshake to(PerduraServer server, String path) {
        return new RawHandshake(server, path);
    }

    public static RawHandshake customer(PerduraServer server, Office office, String name) {
        return to(server, "/ws/customer/" + office.widget()).ticket(office.ticket(name));
    }

    public RawHandshake ticket(String ticket) {
        return header("Sec-WebSocket-Protocol", "perdura.v1, ticket." + ticket);
    }

    /** Puts these in the place of any header of that name. */
    public RawHandshake header(String name, String... values) {
        without(name);
        for (var value : values) {
            headers.add(name + ": " + value);
        }

        return this;
    }

    public RawHandshake without(String name) {
        headers.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
        return this;
    }

    /** A header line as it is, well-formed or not. */
    public RawHandshake line(String line) {
        headers.add(line);
        return this;
    }

    public RawHandshake requestLine(String line) {
        requestLine = line;
        return this;
    }

    /** From another address of this machine, which has limits of its own. */
    public RawHandshake from(String address) {
        source = address;
        return this;
    }

    /** With that little room for what the server sends. */
    public RawHandshake receiveBuffer(int bytes) {
        receiveBuffer = bytes;
        return this;
    }

    /** The answer's status; 0 when the server hangs up without one. */
    public int status() {
        try (var socket = send()) {
            return statusOf(answer);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The head of the answer to {@link #status()}. */
    public String answer() {
        return answer;
    }

    public RawSocket open() {
        return tryToOpen().orElseThrow(() -> new AssertionError("Refused: " + answer));
    }

    /** Empty when it is refused. */
    public Optional<RawSocket> tryToOpen() {
        try {
            var socket = send();
            if (statusOf(answer) == SWITCHING_PROTOCOLS) {
                return Optional.of(new RawSocket(socket));
            }

            socket.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket send() throws IOException {
        var socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }

        socket.bind(new InetSocketAddress(InetAddress.getByName(source), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        var head = requestLine + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        answer = readHead(socket);
        return socket;
    }

    /** Byte by byte, so that no frame behind it is taken. */
    private static String readHead(Socket socket) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int next; !head.toString(ISO_8859_1).endsWith("\r\n\r\n")
                && (next = socket.getInputStream().read()) >= 0;) {
            head.write(next);
        }

        return head.toString(ISO_8859_1);
    }

    private static int statusOf(String head) {
        return head.isEmpty() ? 0 : Integer.parseInt(head.split(" ", 3)[1]);
    }
}
