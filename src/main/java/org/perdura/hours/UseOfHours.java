package org.perdura.hours;

import java.util.UUID;

import org.perdura.platform.Use;

/** The question who uses these hours. */
public final class UseOfHours extends Use {

    UseOfHours(UUID hoursId) {
        super(hoursId);
    }
}
