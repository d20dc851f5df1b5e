package org.perdura.rules;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;

import org.perdura.platform.Json;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.JsonNode;

/** Stores conditions as one JSON object. Whatever cannot be read back is a condition that nobody understands. */
@Converter
public class ConditionsConverter implements AttributeConverter<List<Condition>, String> {

    private record Stored(List<Condition> all) {
    }

    @Override
    public String convertToDatabaseColumn(List<Condition> conditions) {
        return Json.write(new Stored(conditions));
    }

    @Override
    public List<Condition> convertToEntityAttribute(String json) {
        try {
            return Json.read(json).path("all").valueStream().map(ConditionsConverter::condition).toList();
        } catch (Json.MalformedException broken) {
            return List.of(Condition.notUnderstood());
        }
    }

    private static Condition condition(JsonNode stored) {
        return new Condition(
            constant(Subject.class, stored.path("subject")),
            stored.path("name").asString(""),
            constant(Operator.class, stored.path("operator")),
            stored.path("values").valueStream().map(value -> value.asString("")).collect(toCollection(ArrayList::new)));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode name) {
        try {
            return Enum.valueOf(type, name.asString(""));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
