package org.perdura.automated;

/** Somebody has decided anew what is said at a place, or that nothing is. */
public record AutomatedMessageChanged(Place place, Trigger trigger) {
}
