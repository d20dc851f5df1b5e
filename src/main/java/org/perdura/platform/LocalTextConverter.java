package org.perdura.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a text in several languages as one JSON object; nothing for none. */
@Converter
public class LocalTextConverter implements AttributeConverter<LocalText, String> {

    private static final NamedTextsConverter BY_NAME = new NamedTextsConverter();

    @Override
    public String convertToDatabaseColumn(LocalText text) {
        return text == null ? null : BY_NAME.convertToDatabaseColumn(text.byLanguage());
    }

    @Override
    public LocalText convertToEntityAttribute(String json) {
        return new LocalText(BY_NAME.convertToEntityAttribute(json));
    }
}
