package org.perdura.conversation;

/** Something was written down backstage. */
public record BackstageWritten(BackstageEntry entry) {
}
