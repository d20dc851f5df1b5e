package org.perdura.hours;

import static java.util.stream.Collectors.joining;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores exceptions one a line: from, to, hours as people type them, and the reason. */
@Converter
public class SpecialDaysConverter implements AttributeConverter<List<SpecialDays>, String> {

    private static final int PARTS = 4;

    @Override
    public String convertToDatabaseColumn(List<SpecialDays> specialDays) {
        return specialDays.stream().map(SpecialDaysConverter::line).collect(joining("\n"));
    }

    private static String line(SpecialDays days) {
        return String.join("|", Dates.write(days.from()), Dates.write(days.to()), days.hours().toString(),
            days.reason());
    }

    @Override
    public List<SpecialDays> convertToEntityAttribute(String lines) {
        return lines.lines().map(SpecialDaysConverter::specialDays).toList();
    }

    private static SpecialDays specialDays(String line) {
        var parts = line.split("\\|", PARTS);
        return new SpecialDays(Dates.read(parts[0]), Dates.read(parts[1]), DayHours.read(parts[2]), parts[3]);
    }
}
