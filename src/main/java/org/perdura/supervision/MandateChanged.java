package org.perdura.supervision;

/** Supervisors may do more, or less, than before. */
public record MandateChanged() {
}
