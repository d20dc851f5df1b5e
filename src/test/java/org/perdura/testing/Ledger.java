package org.perdura.testing;

import java.util.UUID;

import org.perdura.conversation.BackstageEntry;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.Message;
import org.perdura.platform.Json;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads out what the database holds of all conversations at a widget: messages, transitions, read marks. */
@Stateless
public class Ledger {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    public String read(UUID widgetId) {
        var ledger = Json.object();
        messages(widgetId, ledger.putArray("messages"));
        transitions(widgetId, ledger.putArray("transitions"));
        marks(widgetId, ledger.putArray("marks"));
        return ledger.toString();
    }

    private void messages(UUID widgetId, ArrayNode messages) {
        entityManager.createQuery("""
                from Message where conversationId in (select id from Conversation where widget.id = :widgetId)
                order by conversationId, seq
                """, Message.class)
            .setParameter("widgetId", widgetId)
            .getResultStream()
            .forEach(message -> entry(messages, message.getConversationId(), message.getSeq())
                .put("id", message.getClientId() == null ? null : message.getClientId().toString())
                .put("text", message.getText()));
    }

    private void transitions(UUID widgetId, ArrayNode transitions) {
        entityManager.createQuery("""
                from BackstageEntry where conversationId in (select id from Conversation where widget.id = :widgetId)
                order by conversationId, seq
                """, BackstageEntry.class)
            .setParameter("widgetId", widgetId)
            .getResultStream()
            .forEach(written -> entry(transitions, written.getConversationId(), written.getSeq())
                .put("from", written.getFromState() == null ? null : written.getFromState().name())
                .put("to", written.getToState() == null ? null : written.getToState().name()));
    }

    private void marks(UUID widgetId, ArrayNode marks) {
        entityManager.createQuery("from Conversation where widget.id = :widgetId", Conversation.class)
            .setParameter("widgetId", widgetId)
            .getResultStream()
            .forEach(conversation -> entry(marks, conversation.getId(), conversation.getHead().getLastSeq())
                .put("state", conversation.getState().name())
                .put("customer", conversation.getHead().getCustomerRead())
                .put("agent", conversation.getHead().getAgentRead()));
    }

    private static ObjectNode entry(ArrayNode list, UUID conversation, long seq) {
        return list.addObject().put("conversation", conversation.toString()).put("seq", seq);
    }
}
