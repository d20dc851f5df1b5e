package org.perdura.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Thousands of WebSocket clients on one thread, as cheap as can be: the load shares its processors with what it
 * measures. Frames go out as they are given and come in as bytes; nothing is parsed that the benchmark does not need.
 */
final class Swarm implements AutoCloseable {

    private static final int BUFFER = 128 * 1024;

    private final Selector selector;
    private final InetSocketAddress server;
    private final Thread thread = new Thread(this::run, "swarm");
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private volatile boolean closed;

    Swarm(int port) {
        try {
            server = new InetSocketAddress("localhost", port);
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Opens a socket to a path with these headers. What comes in is handed to the listener on the swarm's thread, the
     * switch to WebSocket as null.
     */
    Peer connect(String path, String headers, BiConsumer<Peer, Frame> listener) {
        return connect(path, headers, listener, () -> { });
    }

    /** The same, for somebody who wants to know when the server refuses or ends it. */
    Peer connect(String path, String headers, BiConsumer<Peer, Frame> listener, Runnable cutOff) {
        return open(channel -> new Peer(channel, listener, cutOff), "GET " + path + " HTTP/1.1\r\nHost: localhost:"
            + server.getPort() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n");
    }

    /** Posts JSON; the answer comes on the swarm's thread. */
    Call post(String path, String headers, String body, Consumer<String> listener) {
        return open(channel -> new Call(channel, listener), "POST " + path + " HTTP/1.1\r\nHost: localhost:"
            + server.getPort() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n"
            + headers + "\r\n" + body);
    }

    private <W extends Wire> W open(Function<SocketChannel, W> kind, String request) {
        try {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.socket().setTcpNoDelay(true);
            var wire = kind.apply(channel);
            execute(() -> register(channel, wire, request));
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    private void register(SocketChannel channel, Wire wire, String request) {
        try {
            channel.register(selector, SelectionKey.OP_CONNECT, new Greeting(wire, request));
            channel.connect(server);
        } catch (IOException e) {
            wire.end(e.getMessage());
        }
    }

    /** What is said as soon as there is a connection. */
    private record Greeting(Wire wire, String request) {

        void connected(SelectionKey key) {
            try {
                ((SocketChannel) key.channel()).finishConnect();
                key.attach(wire);
                wire.registered(key);
                wire.sendBytes(request.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                wire.end(e.getMessage());
            }
        }
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(this::ready);
                for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(SelectionKey key) {
        if (key.attachment() instanceof Greeting greeting) {
            greeting.connected(key);
            return;
        }

        try {
            talk(key, (Wire) key.attachment());
        } catch (CancelledKeyException dropped) {
            // Whoever goes away without a word does so on a thread of their own.
        }
    }

    private void talk(SelectionKey key, Wire wire) {
        if (key.isReadable()) {
            wire.read(buffer);
        }
        if (key.isValid() && key.isWritable()) {
            wire.flush();
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }
}
