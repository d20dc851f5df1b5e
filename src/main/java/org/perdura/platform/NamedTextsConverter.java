package org.perdura.platform;

import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores texts by their names as one JSON object; nothing for none. */
@Converter
public class NamedTextsConverter implements AttributeConverter<Map<String, String>, String> {

    @Override
    public String convertToDatabaseColumn(Map<String, String> texts) {
        return texts == null || texts.isEmpty() ? null : Json.write(texts);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String json) {
        var texts = new TreeMap<String, String>();

        if (json != null) {
            Json.read(json).properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().stringValue()));
        }

        return texts;
    }
}
