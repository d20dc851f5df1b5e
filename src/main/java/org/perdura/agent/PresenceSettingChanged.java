package org.perdura.agent;

/** Presences do something else by themselves from now on. */
public record PresenceSettingChanged(boolean followingCapacity) {
}
