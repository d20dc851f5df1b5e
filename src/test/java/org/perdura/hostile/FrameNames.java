package org.perdura.hostile;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The frames that one side may say, found in the code: their names on the wire and the records they become. */
record FrameNames(SortedSet<String> words, Set<String> records, Set<String> sealed) {

    private static final Pattern CASE = Pattern.compile("case \"([a-z-]+)\" ->\\s+(?:new )?(\\w+)");

    static FrameNames ofCustomers() {
        return of("CustomerFrame");
    }

    static FrameNames ofAgents() {
        var agents = of("AgentFrame");
        for (var part : List.of("TeamFrame", "DutyFrame", "SupervisorFrame")) {
            var more = of(part);
            agents.words.addAll(more.words);
            agents.records.addAll(more.records);
            agents.sealed.remove(part);
            agents.sealed.addAll(more.sealed);
        }

        return agents;
    }

    private static FrameNames of(String type) {
        var words = new TreeSet<String>();
        var records = new TreeSet<String>();
        CASE.matcher(source(type)).results().forEach(found -> {
            words.add(found.group(1));
            records.add(found.group(2));
        });
        return new FrameNames(words, records, sealed(type));
    }

    private static String source(String type) {
        try {
            return Files.readString(Path.of("src/main/java/org/perdura/socket", type + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> sealed(String type) {
        try {
            return Arrays.stream(Class.forName("org.perdura.socket." + type).getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(toSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
