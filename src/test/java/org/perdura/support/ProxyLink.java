package org.perdura.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One connection through a {@link Proxy}, made of two: the client's to the proxy, and the proxy's to the server. */
final class ProxyLink {

    private static final int CHUNK = 16 * 1024;

    private final Proxy proxy;
    private final Socket client;
    private final Socket server;
    private final AtomicLong passed = new AtomicLong();
    private volatile long busyAt = System.nanoTime();
    private volatile boolean clientLost;

    ProxyLink(Proxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void begin(Executor threads, Duration idleLimit) throws IOException {
        for (var side : new Socket[] {client, server}) {
            side.setTcpNoDelay(true);
            side.setSoTimeout((int) idleLimit.toMillis());
        }

        threads.execute(() -> pump(client, server));
        threads.execute(() -> pump(server, client));
    }

    private void pump(Socket from, Socket to) {
        try {
            var chunk = new byte[CHUNK];
            for (var count = read(from, chunk); count >= 0; count = read(from, chunk)) {
                proxy.pace(count);
                write(to, chunk, count);
            }

            proxy.pace(0);
        } catch (IOException broken) {
            // Ends the other way as well, below.
        }

        if (!clientLost || from == server) {
            close();
        }
    }

    private int read(Socket from, byte[] chunk) throws IOException {
        while (true) {
            try {
                return from.getInputStream().read(chunk);
            } catch (SocketTimeoutException quiet) {
                if (System.nanoTime() - busyAt >= TimeUnit.MILLISECONDS.toNanos(from.getSoTimeout())) {
                    return -1;
                }
            }
        }
    }

    private void write(Socket to, byte[] chunk, int count) throws IOException {
        busyAt = System.nanoTime();

        if (proxy.isTooMuch(passed.addAndGet(count))) {
            throw new IOException("That was enough");
        }

        if (!clientLost) {
            to.getOutputStream().write(chunk, 0, count);
        }
    }

    void losesItsClient() {
        clientLost = true;
        close(client);
    }

    void reset() {
        try {
            client.setSoLinger(true, 0);
            server.setSoLinger(true, 0);
        } catch (IOException gone) {
            // Then there is nobody left to be told.
        }

        close();
    }

    void close() {
        proxy.ended(this);
        close(client);
        close(server);
    }

    private static void close(Socket side) {
        try {
            side.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
