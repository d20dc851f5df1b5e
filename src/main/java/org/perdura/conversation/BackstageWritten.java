package org.perdura.conversation;

/** Something was written down backstage of a conversation. */
public record BackstageWritten(Conversation conversation, BackstageEntry entry) {
}
