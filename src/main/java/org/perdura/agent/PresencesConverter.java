package org.perdura.agent;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a few presences in one column. */
@Converter
public class PresencesConverter implements AttributeConverter<Set<Presence>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Presence> presences) {
        return presences.stream().sorted().map(Presence::name).collect(joining(","));
    }

    @Override
    public Set<Presence> convertToEntityAttribute(String names) {
        var presences = EnumSet.noneOf(Presence.class);
        Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).map(Presence::valueOf).forEach(presences::add);
        return presences;
    }
}
