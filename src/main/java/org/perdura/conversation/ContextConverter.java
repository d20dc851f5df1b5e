package org.perdura.conversation;

import java.util.Map;
import java.util.TreeMap;

import org.perdura.platform.Json;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores what a page has told about a visit as one JSON object of texts; nothing for none. */
@Converter
public class ContextConverter implements AttributeConverter<Map<String, String>, String> {

    @Override
    public String convertToDatabaseColumn(Map<String, String> context) {
        return context == null || context.isEmpty() ? null : Json.write(context);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String json) {
        var context = new TreeMap<String, String>();

        if (json != null) {
            Json.read(json).properties().forEach(entry -> context.put(entry.getKey(), entry.getValue().stringValue()));
        }

        return context;
    }
}
