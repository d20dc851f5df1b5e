package org.perdura.conversation;

import java.time.Instant;
import java.util.UUID;

/** Where a message stands, once it is stored. A repetition gets the receipt of the first time. */
public record Receipt(UUID conversationId, long seq, Instant at, boolean duplicate) {

    static Receipt of(Message message, boolean duplicate) {
        return new Receipt(message.getConversationId(), message.getSeq(), message.getAt(), duplicate);
    }
}
