package org.perdura.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.perdura.support.ServerDirectory;

/** An Open Liberty with our configuration and no application: no start can be quicker. */
final class EmptyServer {

    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

    private final int port = ServerDirectory.freePort();
    private final String name;
    private final ServerDirectory directory;

    EmptyServer(String name) {
        this.name = name;
        directory = new ServerDirectory(name).set(Map.of("perdura.http.port", Integer.toString(port),
            "perdura.secure", "false"));
    }

    /** Seconds from the command until it says that it is ready. */
    double start() {
        var start = System.nanoTime();
        var command = new ProcessBuilder(ServerDirectory.LIBERTY.resolve("bin/server").toString(), "run", name)
            .redirectErrorStream(true).redirectOutput(directory.user().resolve("console.log").toFile());
        command.environment().put("WLP_USER_DIR", directory.user().toString());
        try {
            var process = command.start();
            awaitReady(port);
            var taken = (System.nanoTime() - start) / 1e9;
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void awaitReady(int port) {
        while (!isReady(port)) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    private static boolean isReady(int port) {
        try {
            var url = URI.create("http://localhost:" + port + "/health/ready").toURL();
            return ((HttpURLConnection) url.openConnection()).getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
