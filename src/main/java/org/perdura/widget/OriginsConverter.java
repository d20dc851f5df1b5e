package org.perdura.widget;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores origins one a line. */
@Converter
public class OriginsConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> origins) {
        return String.join("\n", origins);
    }

    @Override
    public List<String> convertToEntityAttribute(String lines) {
        return lines.lines().toList();
    }
}
