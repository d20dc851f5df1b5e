package org.perdura.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk with little room, in memory, which can be filled to the last byte. Only root may make one; for anybody else it
 * is a directory like any other, and {@link #isSmall()} says so.
 */
public final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Path directory;
    private final boolean small;

    private SmallDisk(Path directory, boolean small) {
        this.directory = directory;
        this.small = small;
    }

    /** Makes one of that name below {@code target/it}. */
    public static SmallDisk of(String name, int megabytes) {
        var directory = Path.of("target/it", name).toAbsolutePath();
        try {
            Files.createDirectories(directory);
            run("umount", "-l", directory.toString()); // What a run that was killed has left there.
            return new SmallDisk(directory,
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isSmall() {
        return small;
    }

    public Path directory() {
        return directory;
    }

    /** Leaves no room on it. */
    public void fill() {
        try (var file = Files.newOutputStream(filling())) {
            for (var chunk = new byte[CHUNK];;) {
                file.write(chunk);
            }
        } catch (IOException full) {
            // That was the point.
        }
    }

    public void makeRoom() {
        try {
            Files.delete(filling());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filling() {
        return directory.resolve("filling");
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            run("umount", "-l", directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
