package org.perdura.browser;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people write who mean harm, or in scripts that others forget; {@code texts.json} has it by the cases' ids. */
final class HostileTexts {

    private static final Path FILE = Path.of("src/test/resources/org/perdura/hostile/texts.json");
    private static final int LONGEST = 4_000;

    private HostileTexts() {
    }

    /** All of them, and those that are only long. */
    static List<String> all() {
        return Stream.concat(read().valueStream().flatMap(HostileTexts::texts), longOnes()).toList();
    }

    static List<String> of(String... ids) {
        return Stream.of(ids).flatMap(id -> texts(read().path(id))).toList();
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue);
    }

    private static JsonNode read() {
        try {
            return new JsonMapper().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> longOnes() {
        return Stream.of(
            Stream.generate(() -> "Z" + "\u0310\u0321".repeat(100)).limit(19).collect(joining()),
            "https://example.com/" + "a".repeat(2_000),
            "https://" + "(".repeat(1_990) + ")".repeat(1_990),
            "a".repeat(LONGEST - 1) + "!",
            "mailto:" + "a@".repeat(1_990),
            "data:image/png;base64," + "A".repeat(3_900),
            "W\n".repeat(60),
            "👨‍👩‍👧‍👦".repeat(500),
            "אב".repeat(LONGEST / 2));
    }
}
