package org.perdura.workstream;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.perdura.platform.Json;
import org.perdura.platform.LocalText;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import tools.jackson.databind.JsonNode;

/** Stores timeout rules, in their order, as one JSON object; nothing for none. Nobody asks for one of them alone. */
@Converter
public class TimeoutRulesConverter implements AttributeConverter<List<TimeoutRule>, String> {

    @Override
    public String convertToDatabaseColumn(List<TimeoutRule> rules) {
        return rules == null || rules.isEmpty()
            ? null
            : Json.write(Map.of("rules", rules.stream().map(Stored::of).toList()));
    }

    @Override
    public List<TimeoutRule> convertToEntityAttribute(String json) {
        return json == null
            ? List.of()
            : Json.read(json).path("rules").valueStream().map(TimeoutRulesConverter::read).toList();
    }

    private static TimeoutRule read(JsonNode rule) {
        return new TimeoutRule(UUID.fromString(rule.path("id").stringValue()),
            Silence.valueOf(rule.path("silence").stringValue()),
            Duration.ofSeconds(rule.path("after").longValue()),
            TimeoutAction.valueOf(rule.path("action").stringValue()),
            new LocalText(rule.path("texts").properties().stream()
                .collect(toMap(Map.Entry::getKey, text -> text.getValue().stringValue()))),
            Instant.parse(rule.path("since").stringValue()));
    }

    /** A rule as it is written. */
    private record Stored(String id, String silence, long after, String action, Map<String, String> texts,
            String since) {

        static Stored of(TimeoutRule rule) {
            return new Stored(rule.id().toString(), rule.silence().name(), rule.after().toSeconds(),
                rule.action().name(), rule.texts().byLanguage(), rule.since().toString());
        }
    }
}
