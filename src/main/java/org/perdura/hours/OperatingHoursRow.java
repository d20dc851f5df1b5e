package org.perdura.hours;

import java.time.ZoneId;
import java.util.UUID;

/** Operating hours in the list. */
public record OperatingHoursRow(UUID id, String name, ZoneId zone, String description) {
}
