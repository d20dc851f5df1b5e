package org.perdura.agent;

/** There is another custom presence, one less, or one that is called or counts differently. */
public record CustomPresencesChanged() {
}
