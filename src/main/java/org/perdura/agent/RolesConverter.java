package org.perdura.agent;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an agent's few roles in one column. */
@Converter
public class RolesConverter implements AttributeConverter<Set<Role>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(joining(","));
    }

    @Override
    public Set<Role> convertToEntityAttribute(String names) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
