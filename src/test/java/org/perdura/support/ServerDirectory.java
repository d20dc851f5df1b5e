package org.perdura.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A Liberty user directory of one server under test, below {@code target/it}: the shipped {@code server.xml} and
 * {@code jvm.options} as they are, the drivers, and the variables that the test sets.
 */
public final class ServerDirectory {

    public static final Path LIBERTY = Path.of(System.getProperty("perdura.liberty", "target/liberty/wlp"))
        .toAbsolutePath();

    private static final Path SHIPPED = LIBERTY.resolve("usr/servers/perdura");

    private final Path user;
    private final Path server;

    /** Lays out a fresh one for a server of that name; what an earlier run left there is gone. */
    public ServerDirectory(String name) {
        user = Path.of("target/it", name).toAbsolutePath();
        server = user.resolve("servers").resolve(name);
        delete(user);
        copy(Path.of("liberty/server.xml"), server.resolve("server.xml"));
        copy(Path.of("liberty/jvm.options"), server.resolve("jvm.options"));
        copyDirectory(SHIPPED.resolve("lib"), server.resolve("lib"));
    }

    public Path user() {
        return user;
    }

    public Path log() {
        return server.resolve("logs/messages.log");
    }

    /** Deploys the application. */
    public ServerDirectory deploy(Path war) {
        copy(war, server.resolve("dropins/perdura.war"));
        return this;
    }

    /** Sets variables of {@code server.xml} and settings of the application alike. */
    public ServerDirectory set(Map<String, String> variables) {
        var lines = new TreeMap<>(variables).entrySet().stream()
            .map(variable -> variable.getKey() + "=" + variable.getValue())
            .collect(Collectors.joining("\n", "", "\n"));
        write("bootstrap.properties", lines);
        return this;
    }

    /** Adds configuration that is for tests only. */
    public ServerDirectory configure(String fileName, String xml) {
        write("configDropins/overrides/" + fileName, xml);
        return this;
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String content) {
        try {
            Files.createDirectories(server.resolve(file).getParent());
            Files.writeString(server.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyDirectory(Path from, Path to) {
        try (var files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(file, to.resolve(from.relativize(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }

        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
