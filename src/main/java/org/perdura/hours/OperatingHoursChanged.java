package org.perdura.hours;

import java.util.UUID;

/** Operating hours are new, were edited or are gone. */
public record OperatingHoursChanged(UUID hoursId) {
}
