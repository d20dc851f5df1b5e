package org.perdura.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A stretch of network between two programs on this machine, with every trouble that networks make, while it runs. Each
 * trouble lasts until {@link #heal()}; what it has broken stays broken, what it has held back goes on its way then.
 */
public final class Proxy implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(Proxy::inBackground);
    private final Set<ProxyLink> links = ConcurrentHashMap.newKeySet();
    private final InetSocketAddress target;
    private final ServerSocket entrance;
    private volatile Duration latency;
    private volatile Duration idleLimit;
    private volatile long bytesPerSecond;
    private volatile long bytesPerLink;
    private volatile boolean holding;
    private volatile boolean down;

    private Proxy(int port) {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        heal();
        try {
            entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        threads.execute(this::receive);
    }

    /** A good network, for now, before that port of this machine. */
    public static Proxy before(int port) {
        return new Proxy(port);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** How many connections go through it now. */
    public int links() {
        return links.size();
    }

    /** Whatever is sent arrives that much later. */
    public Proxy delay(Duration latency) {
        this.latency = latency;
        return this;
    }

    /** No more gets through in a second, each way. */
    public Proxy throttle(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
        return this;
    }

    /** Each connection ends when so many bytes have gone through it. */
    public Proxy limit(long bytesPerLink) {
        this.bytesPerLink = bytesPerLink;
        return this;
    }

    /** Connections made from now on end when nothing has gone through them for so long. */
    public Proxy cutWhenIdle(Duration idleLimit) {
        this.idleLimit = idleLimit;
        return this;
    }

    /** A black hole: nothing gets through, not even a farewell, and nobody is told. */
    public Proxy blackHole() {
        holding = true;
        return this;
    }

    /** The cable is pulled: every connection ends, and new ones do, too. */
    public Proxy cut() {
        down = true;
        links.forEach(ProxyLink::close);
        return this;
    }

    /** Every connection is reset; new ones are welcome. */
    public Proxy reset() {
        links.forEach(ProxyLink::reset);
        return this;
    }

    /** The near sides are gone without a word: the far sides keep a connection that nobody is at the other end of. */
    public Proxy halfOpen() {
        links.forEach(ProxyLink::losesItsClient);
        return this;
    }

    /** A good network again. */
    public synchronized Proxy heal() {
        latency = Duration.ZERO;
        idleLimit = Duration.ZERO;
        bytesPerSecond = Long.MAX_VALUE;
        bytesPerLink = Long.MAX_VALUE;
        holding = false;
        down = false;
        notifyAll();
        return this;
    }

    private void receive() {
        while (!entrance.isClosed()) {
            try {
                link(entrance.accept());
            } catch (IOException closedOrNobodyThere) {
                // The next one may be luckier.
            }
        }
    }

    private void link(Socket client) throws IOException {
        try {
            if (down) {
                throw new IOException("The cable is pulled");
            }

            var link = new ProxyLink(this, client, new Socket(target.getAddress(), target.getPort()));
            links.add(link);
            link.begin(threads, idleLimit);
            if (down) {
                link.close();
            }
        } catch (IOException nobodyThere) {
            client.setSoLinger(true, 0);
            client.close();
            throw nobodyThere;
        }
    }

    /** Waits as long as the present trouble wants what is under way to wait. */
    synchronized void pace(int bytes) throws IOException {
        try {
            var due = System.nanoTime() + latency.toNanos() + TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
            for (var left = 0L; holding || (left = left(due)) > 0;) {
                wait(holding ? 0 : left);
            }
        } catch (InterruptedException closing) {
            throw new IOException(closing);
        }
    }

    boolean isTooMuch(long bytesOfLink) {
        return bytesOfLink > bytesPerLink;
    }

    void ended(ProxyLink link) {
        links.remove(link);
    }

    private long left(long due) {
        var slow = !latency.isZero() || bytesPerSecond < Long.MAX_VALUE;
        return slow ? TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime()) : 0;
    }

    private static Thread inBackground(Runnable work) {
        var thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        links.forEach(ProxyLink::close);
        threads.shutdownNow();
    }
}
