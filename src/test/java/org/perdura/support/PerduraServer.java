package org.perdura.support;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One real Open Liberty with the real application, in a process of its own, so that it can be killed as a power cut
 * would. It keeps its port and its data when it starts again. Demo data, plain http.
 */
public final class PerduraServer implements AutoCloseable {

    /** Generous, for machines that are busy; a start that fails is noticed at once. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final int port = ServerDirectory.freePort();
    private final String name;
    private final ServerDirectory directory;
    private final ServerLog log;
    private boolean shortLived;
    private Process process;

    /** Prepares it under that name in {@code target/it}; {@link #start()} starts it. */
    public PerduraServer(String name, Database database) {
        this(name, database, Map.of());
    }

    /** The same with other settings than those of the demo. */
    public PerduraServer(String name, Database database, Map<String, String> settings) {
        this.name = name;
        directory = new ServerDirectory(name).set(variables(database, settings)).deploy(TestWar.file());
        log = new ServerLog(directory.log());
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    private Map<String, String> variables(Database database, Map<String, String> settings) {
        var variables = new TreeMap<>(database.variables());
        variables.put("perdura.http.port", Integer.toString(port));
        variables.put("perdura.demo", "true");
        variables.put("perdura.secure", "false");
        variables.putAll(settings);
        return variables;
    }

    /**
     * It is going to be started often: that is done sooner with the quick compiler alone and the simplest collector.
     */
    public PerduraServer shortLived() {
        shortLived = true;
        return this;
    }

    /** Starts it and waits until it says that it is ready. */
    public PerduraServer start() {
        return launched().ready();
    }

    /** Starts it and does not wait. */
    public PerduraServer launched() {
        process = launch();
        log.startsAnew();
        return this;
    }

    /** Waits until it says that it is ready. */
    public PerduraServer ready() {
        try {
            await("the server is ready").atMost(START_LIMIT).pollInterval(Duration.ofMillis(250)).until(this::isReady);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }

        return this;
    }

    private Process launch() {
        var command = new ProcessBuilder(ServerDirectory.LIBERTY.resolve("bin/server").toString(), "run", name);
        command.environment().put("WLP_USER_DIR", directory.user().toString());

        // All tests together are refused so often within minutes that the log would leave lines out, and say so.
        command.environment().put("WLP_LOGGING_THROTTLE_MAX_MESSAGES_PER_WINDOW", "0");
        if (shortLived) {
            command.environment().put("JVM_ARGS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        }

        command.redirectErrorStream(true).redirectOutput(directory.user().resolve("console.log").toFile());
        try {
            return command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it says now that it may be given work. */
    public boolean isReady() {
        if (!process.isAlive() || log.saysThatTheApplicationFailed()) {
            throw new IllegalStateException("Perdura does not start; see " + directory.log());
        }

        try {
            return get("/health/ready").statusCode() == OK;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** {@code kill -9}: no farewell, no flush. */
    public void kill() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            awaitEnd();
        }
    }

    /** Asks it to stop, as an operator does. */
    public void stop() {
        process.destroy();
        try {
            awaitEnd();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Stands still as a machine does that is out of breath: {@code kill -STOP}. */
    public void pause() {
        signal("STOP");
    }

    /** Goes on as if nothing had been. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .forEach(one -> Signals.send(name, one.pid()));
    }

    /** Waits until the process is over, whoever ends it. */
    public void awaitEnd() {
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), SECONDS)) {
                throw new IllegalStateException("The server does not stop");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets time pass at once for everything that the domain times; a new start is back in the present. */
    public void advance(Duration duration) {
        post("/testing/clock", duration.toString());
    }

    /** What the domain takes for now. */
    public Instant now() {
        return Instant.parse(get("/testing/clock").body());
    }

    public ServerLog log() {
        return log;
    }

    /** The process and those below it. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    public int port() {
        return port;
    }

    public Path directory() {
        return directory.user();
    }

    /** What browsers call its origin. */
    public String origin() {
        return "http://localhost:" + port;
    }

    public URI uri(String path) {
        return URI.create(origin() + path);
    }

    /** The address of a socket. */
    public URI socket(String path) {
        return URI.create("ws://localhost:" + port + path);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    public HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }
}
