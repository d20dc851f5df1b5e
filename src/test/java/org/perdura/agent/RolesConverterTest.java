package org.perdura.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.agent.Role.ADMINISTRATOR;
import static org.perdura.agent.Role.AGENT;
import static org.perdura.agent.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class RolesConverterTest {

    private final RolesConverter converter = new RolesConverter();

    @Test
    void roles_come_back_as_they_were_stored() {
        var roles = EnumSet.of(ADMINISTRATOR, AGENT);

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(roles))).isEqualTo(roles);
    }

    @Test
    void every_set_of_roles_fits_its_column() {
        assertThat(converter.convertToDatabaseColumn(EnumSet.allOf(Role.class))).hasSizeLessThanOrEqualTo(60);
        assertThat(converter.convertToDatabaseColumn(Set.of(SUPERVISOR, AGENT))).isEqualTo("AGENT,SUPERVISOR");
    }
}
