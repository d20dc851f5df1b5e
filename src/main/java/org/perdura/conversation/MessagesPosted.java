package org.perdura.conversation;

import java.util.List;

/** Messages were appended, in this order, in one transaction. */
public record MessagesPosted(List<Posted> posted) {
}
