package org.perdura.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * One request, byte for byte, as no client would send it:
 *
 * <pre>
 * RawRequest.to(perdura, "TRACE /login.xhtml").header("Cookie: a=b").send().status();
 * </pre>
 */
public final class RawRequest {

    private static final int PATIENCE = 20_000;

    private final PerduraServer server;
    private final String line;
    private final List<String> headers = new ArrayList<>();
    private String host;
    private String address = "127.0.0.1";
    private boolean closes = true;
    private byte[] body = {};

    private RawRequest(PerduraServer server, String line) {
        this.server = server;
        this.line = line;
        host = "localhost:" + server.port();
    }

    /** Method and target, or a whole request line. */
    public static RawRequest to(PerduraServer server, String line) {
        return new RawRequest(server, line.contains(" HTTP/") ? line : line + " HTTP/1.1");
    }

    public RawRequest header(String header) {
        headers.add(header);
        return this;
    }

    public RawRequest host(String name) {
        host = name;
        return this;
    }

    /** From another address of this machine, which has limits of its own. */
    public RawRequest from(String loopback) {
        address = loopback;
        return this;
    }

    /** The connection stays; what follows in the body is the next request, and the last one closes. */
    public RawRequest keepAlive() {
        closes = false;
        return this;
    }

    public RawRequest form(String fields) {
        return header("Content-Type: application/x-www-form-urlencoded").body(fields);
    }

    public RawRequest json(String json) {
        return header("Content-Type: application/json").header("Origin: " + server.origin()).body(json);
    }

    /** With its length. */
    public RawRequest body(String content) {
        return header("Content-Length: " + content.getBytes(ISO_8859_1).length).rawBody(content);
    }

    /** Without one; the headers say how long it is, or lie. */
    public RawRequest rawBody(String content) {
        body = content.getBytes(ISO_8859_1);
        return this;
    }

    public RawAnswer send() {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.setSoTimeout(PATIENCE);
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), server.port()));
            write(socket);
            return new RawAnswer(read(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server may have heard enough, and hung up, before all is sent. */
    private void write(Socket socket) throws IOException {
        var head = new StringBuilder(line).append("\r\nHost: ").append(host).append("\r\n")
            .append(closes ? "Connection: close\r\n" : "");
        headers.forEach(header -> head.append(header).append("\r\n"));
        try {
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(ISO_8859_1));
            socket.getOutputStream().write(body);
        } catch (IOException hungUp) {
            if (socket.isClosed()) {
                throw hungUp;
            }
        }
    }

    private static String read(Socket socket) throws IOException {
        var answer = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (var read = socket.getInputStream().read(buffer); read >= 0; read = socket.getInputStream()
                    .read(buffer)) {
                answer.append(new String(buffer, 0, read, ISO_8859_1));
            }
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException reset) {
            // What came before counts.
        }

        return answer.toString();
    }
}
