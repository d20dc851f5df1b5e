package org.perdura.fault;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/** What the database holds of an office, each list ordered by conversation and {@code seq}. */
record Stored(List<Message> messages, List<Transition> transitions, List<Head> heads) {

    /** A message of a thread; what was said by itself has no id. */
    record Message(String conversation, long seq, String id, String text) {

        boolean isPersons() {
            return !id.isEmpty();
        }
    }

    /** An entry of backstage; {@code to} is null for what is no transition. */
    record Transition(String conversation, long seq, String from, String to) {
    }

    /** Where a conversation stands. */
    record Head(String conversation, long seq, String state, long customerRead, long agentRead) {
    }

    static Stored of(JsonNode ledger) {
        return new Stored(
            each(ledger, "messages").map(Stored::message).toList(),
            each(ledger, "transitions").map(Stored::transition).toList(),
            each(ledger, "marks").map(Stored::head).toList());
    }

    private static Stream<JsonNode> each(JsonNode ledger, String name) {
        return StreamSupport.stream(ledger.path(name).spliterator(), false);
    }

    private static Message message(JsonNode row) {
        return new Message(conversation(row), seq(row), row.path("id").asString(""), row.path("text").asString());
    }

    private static Transition transition(JsonNode row) {
        return new Transition(conversation(row), seq(row), text(row, "from"), text(row, "to"));
    }

    private static Head head(JsonNode row) {
        return new Head(conversation(row), seq(row), text(row, "state"), row.path("customer").asLong(),
            row.path("agent").asLong());
    }

    private static String conversation(JsonNode row) {
        return row.path("conversation").asString();
    }

    private static long seq(JsonNode row) {
        return row.path("seq").asLong();
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).isString() ? row.path(name).asString() : null;
    }
}
