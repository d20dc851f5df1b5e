package org.perdura.hours;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores weeks one a line: from and to, then the seven days as people type them. */
@Converter
public class WeeksConverter implements AttributeConverter<List<Week>, String> {

    private static final String BETWEEN = "|";

    @Override
    public String convertToDatabaseColumn(List<Week> weeks) {
        return weeks.stream().map(WeeksConverter::line).collect(joining("\n"));
    }

    @Override
    public List<Week> convertToEntityAttribute(String lines) {
        return lines.lines().map(WeeksConverter::week).toList();
    }

    private static String line(Week week) {
        var validity = Stream.of(week.from(), week.to()).map(Dates::write);
        return Stream.concat(validity, week.days().stream().map(DayHours::toString)).collect(joining(BETWEEN));
    }

    private static Week week(String line) {
        var parts = List.of(line.split("\\|", -1));
        var days = parts.stream().skip(2).map(DayHours::read).toList();
        return new Week(Dates.read(parts.get(0)), Dates.read(parts.get(1)), days);
    }
}
