package org.perdura.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One TCP connection of a {@link Swarm}: bytes go out without waiting, and come in until something whole is there. */
abstract class Wire {

    private final SocketChannel channel;
    private byte[] unread = new byte[0];
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private SelectionKey key;
    private volatile String ended;

    Wire(SocketChannel channel) {
        this.channel = channel;
    }

    synchronized void registered(SelectionKey key) {
        this.key = key;
        flush();
    }

    /** Takes what is whole of what has come. @return up to where it did */
    abstract int take(byte[] bytes) throws IOException;

    /** Why it is over, or null. */
    String ended() {
        return ended;
    }

    synchronized void sendBytes(byte[] bytes) {
        unsent = unsent.hasRemaining()
            ? ByteBuffer.allocate(unsent.remaining() + bytes.length).put(unsent).put(bytes).flip()
            : ByteBuffer.wrap(bytes);
        flush();
    }

    synchronized void flush() {
        try {
            channel.write(unsent);
        } catch (IOException gone) {
            end(gone.getMessage());
            return;
        }

        if (key != null && channel.isOpen()) {
            listen(unsent.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }
    }

    private void listen(int operations) {
        try {
            key.interestOps(operations);
        } catch (CancelledKeyException dropped) {
            // Nobody listens any more.
        }
    }

    void read(ByteBuffer buffer) {
        try {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                end("closed");
                return;
            }

            buffer.flip();
            var bytes = Arrays.copyOf(unread, unread.length + buffer.remaining());
            buffer.get(bytes, unread.length, buffer.remaining());
            unread = Arrays.copyOfRange(bytes, take(bytes), bytes.length);
        } catch (IOException gone) {
            end(gone.getMessage());
        }
    }

    void end(String why) {
        var first = ended == null;
        ended = first ? why : ended;
        drop();

        if (first) {
            afterEnd();
        }
    }

    /** It was not we who ended it. */
    void afterEnd() {
        // Most do not mind.
    }

    /** Goes away without a word, as a phone without a network does. */
    void drop() {
        try {
            channel.close();
        } catch (IOException gone) {
            ended = gone.getMessage();
        }
    }
}
