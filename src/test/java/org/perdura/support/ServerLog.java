package org.perdura.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The log of a server under test at its default level. Whatever tests do to a server, bad input included, it holds no
 * warning, no error, no stack trace and not a word of what people wrote.
 */
public final class ServerLog {

    private static final Pattern TROUBLE =
        Pattern.compile("^\\[.*?\\] \\w{8} \\S+ +[WEFRO] .*|^\\s+at [\\w.$/]+\\(.*|^Caused by: .*");

    /** What is known, harmless and not ours to change, each with its reason. */
    private static final List<Pattern> ALLOWED = List.of(
        // Asked whether it is ready before the application is there, which is how its start is waited for.
        Pattern.compile(".*CWMMH0053W.*"),
        // Hibernate on the switches that Liberty's run-time transformer needs.
        Pattern.compile(".*HHH90000029.*hibernate\\.enhancer\\..*"));

    private static final Pattern FAILED_TO_START = Pattern.compile("CWWKZ000[24]E");
    private static final int MOST_SHOWN = 5;
    private static final int SHORTEST_WORD_TO_WATCH = 12;

    private final Path file;
    private final Set<String> words = ConcurrentHashMap.newKeySet();
    private final Set<Pattern> provoked = ConcurrentHashMap.newKeySet();
    private int checked;

    ServerLog(Path file) {
        this.file = file;
    }

    /** Remembers what somebody wrote, so that it can be missed in the log. Short words could be there by chance. */
    public void neverHolds(String text) {
        if (text.length() >= SHORTEST_WORD_TO_WATCH) {
            words.add(text);
        }
    }

    /** A test provokes this trouble; the lines that belong to it may be there. */
    public void mayTellOf(String regex) {
        provoked.add(Pattern.compile(regex));
    }

    /** Checks what has come since the last check. */
    public synchronized void assertClean() {
        assertCleanBut(List.of());
    }

    /** The same, where a test has made trouble of its own, which must show itself like this and in no other way. */
    public synchronized void assertCleanBut(List<Pattern> expected) {
        var lines = lines();
        var fresh = lines.subList(Math.min(checked, lines.size()), lines.size());
        checked = lines.size();

        assertThat(trouble(fresh, expected).stream().limit(MOST_SHOWN)).as("trouble in %s", file).isEmpty();
        assertThat(fresh.stream().filter(this::holdsWords)).as("people's words in %s", file).isEmpty();
    }

    /** What stands in its lines, by the first group of a pattern. */
    public List<String> find(Pattern wanted) {
        return lines().stream().map(wanted::matcher).filter(Matcher::find).map(found -> found.group(1)).toList();
    }

    boolean saysThatTheApplicationFailed() {
        return lines().stream().anyMatch(line -> FAILED_TO_START.matcher(line).find());
    }

    /** A new process begins a new log. */
    synchronized void startsAnew() {
        checked = 0;
    }

    /** An entry begins with its time; what follows without one, such as a stack trace, belongs to it. */
    private List<String> trouble(List<String> lines, List<Pattern> expected) {
        var trouble = new ArrayList<String>();
        var isKnown = false;
        for (var line : lines) {
            isKnown = line.startsWith("[") ? isKnown(line, expected) : isKnown;
            if (!isKnown && TROUBLE.matcher(line).matches()) {
                trouble.add(line);
            }
        }

        return trouble;
    }

    private boolean isKnown(String entry, List<Pattern> expected) {
        return Stream.of(ALLOWED, expected, provoked)
            .flatMap(Collection::stream)
            .anyMatch(known -> known.matcher(entry).find());
    }

    private boolean holdsWords(String line) {
        return words.stream().anyMatch(line::contains);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
