package org.perdura.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.perdura.support.PerduraServer;

/** Clients who send a body of a kilobyte, a byte at a time, twice a second. */
final class Drips implements AutoCloseable {

    private static final int MILLIS_BETWEEN = 500;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Socket> sockets;

    private Drips(List<Socket> sockets) {
        this.sockets = sockets;
        clock.scheduleAtFixedRate(() -> sockets.forEach(Drips::drip), 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    static Drips open(PerduraServer server, String path, int clients) {
        return new Drips(Stream.generate(() -> open(server, path)).limit(clients).toList());
    }

    private static Socket open(PerduraServer server, String path) {
        try {
            var socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port());
            var head = "POST " + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1024\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException ended) {
            // Its answer is read below.
        }
    }

    /** The status of every answer; 408 stands for a connection that was cut without one. */
    List<Integer> awaitEnds(Duration patience) {
        return sockets.stream().map(socket -> status(socket, patience)).toList();
    }

    private static int status(Socket socket, Duration patience) {
        try {
            socket.setSoTimeout((int) patience.toMillis());
            var line = new String(socket.getInputStream().readNBytes("HTTP/1.1 408".length()), ISO_8859_1);
            return line.isEmpty() ? 408 : Integer.parseInt(line.substring(line.indexOf(' ') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        sockets.forEach(Drips::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
