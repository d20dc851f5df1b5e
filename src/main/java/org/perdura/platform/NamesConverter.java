package org.perdura.platform;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores names, or whatever else has no line breaks, one a line. */
@Converter
public class NamesConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> names) {
        return String.join("\n", names);
    }

    @Override
    public List<String> convertToEntityAttribute(String lines) {
        return lines.lines().toList();
    }
}
