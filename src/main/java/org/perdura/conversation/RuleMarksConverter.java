package org.perdura.conversation;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.perdura.platform.Json;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import tools.jackson.databind.JsonNode;

/** Stores what a conversation remembers of timeout rules as one JSON object, by rule; nothing for none. */
@Converter
public class RuleMarksConverter implements AttributeConverter<Map<UUID, RuleMark>, String> {

    @Override
    public String convertToDatabaseColumn(Map<UUID, RuleMark> marks) {
        return marks == null || marks.isEmpty() ? null : Json.write(marks.entrySet().stream()
            .collect(toMap(entry -> entry.getKey().toString(), entry -> Stored.of(entry.getValue()), (a, b) -> a,
                TreeMap::new)));
    }

    @Override
    public Map<UUID, RuleMark> convertToEntityAttribute(String json) {
        return json == null ? Map.of() : Json.read(json).properties().stream()
            .collect(toMap(entry -> UUID.fromString(entry.getKey()), entry -> read(entry.getValue())));
    }

    private static RuleMark read(JsonNode mark) {
        return new RuleMark(instant(mark, "ranIn"), instant(mark, "ranAt"), instant(mark, "silence"),
            text(mark, "spent").map(Duration::parse).orElse(null), instant(mark, "resumedAt"));
    }

    private static Instant instant(JsonNode mark, String name) {
        return text(mark, name).map(Instant::parse).orElse(null);
    }

    private static Optional<String> text(JsonNode mark, String name) {
        return Optional.ofNullable(mark.path(name).stringValue(null));
    }

    /** A mark as it is written: exactly, since a silence is known by its beginning. */
    private record Stored(String ranIn, String ranAt, String silence, String spent, String resumedAt) {

        static Stored of(RuleMark mark) {
            return new Stored(text(mark.ranIn()), text(mark.ranAt()), text(mark.silence()), text(mark.spent()),
                text(mark.resumedAt()));
        }

        private static String text(Object value) {
            return value == null ? null : value.toString();
        }
    }
}
