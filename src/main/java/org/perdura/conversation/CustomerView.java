package org.perdura.conversation;

import java.time.Instant;
import java.util.UUID;

import org.perdura.workstream.Mode;

/** What a customer may know of a conversation. {@code version} tells the older of two views from the newer. */
public record CustomerView(UUID conversation, UUID customerId, UUID workstreamId, Mode mode, ConversationState state,
        String agentName, Instant since, UUID previous, long seq, long customerRead, long agentRead, int version) {

    /** A conversation that has just been started: nobody has it yet. */
    public static CustomerView ofStart(Conversation conversation) {
        return of(conversation, null);
    }

    static CustomerView of(Conversation conversation, String agentName) {
        return new CustomerView(conversation.getId(), conversation.getCustomer().getId(),
            conversation.getWorkstream().getId(), conversation.getMode(), conversation.visibleState(), agentName,
            conversation.getSince(), conversation.getPreviousId(), conversation.getHead().getLastSeq(),
            conversation.getHead().getCustomerRead(), conversation.getHead().getAgentRead(), conversation.getVersion());
    }
}
