package org.perdura.socket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * Everything the server may say. A component that is null is left out, unless its absence would say something else; the
 * parts that frames share are in {@link Told}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface ServerFrame {

    /** The answer to a customer's {@code hello}. */
    @JsonTypeName("welcome")
    record CustomerWelcome(String ref, String mode, @JsonInclude UUID conversation, @JsonInclude String state,
            @JsonInclude Told.Named agent, List<Told.Line> messages, boolean gap, long seq, Told.ReadMarks read,
            Told.Hours hours, Map<String, Boolean> features, long heartbeat, UUID epoch, Told.Named customer)
            implements ServerFrame {
    }

    /** The answer to an agent's {@code hello}. {@code gap} stands in it when not all conversations fitted in. */
    @JsonTypeName("welcome")
    record AgentWelcome(String ref, Told.Me agent, List<Told.Custom> presences, Told.Room capacity,
        List<Told.Row> conversations, Boolean gap,
            long openCount, List<Offered> offers, List<Returned> returned, long list, long heartbeat, UUID epoch)
            implements ServerFrame {
    }

    /** A message of a thread. */
    @JsonTypeName("message")
    record Message(UUID conversation, long seq, UUID id, Told.From from, String text, Instant at, String trigger)
            implements ServerFrame {
    }

    /** What was posted is stored, here. */
    @JsonTypeName("accepted")
    record Accepted(String ref, UUID id, UUID conversation, String log, long seq, Instant at, Boolean duplicate)
            implements ServerFrame {
    }

    /** What the customer sees of a conversation's state. */
    @JsonTypeName("state")
    record State(UUID conversation, String state, @JsonInclude Told.Named agent, Instant at, UUID previous)
            implements ServerFrame {
    }

    /** Somebody is writing. */
    @JsonTypeName("typing")
    record Typing(UUID conversation, Told.From from) implements ServerFrame {
    }

    /** Somebody has seen everything up to {@code seq}. */
    @JsonTypeName("read")
    record Read(UUID conversation, String by, long seq) implements ServerFrame {
    }

    /** A stretch of a log. {@code gap} stands in a page that was not asked for, when more lies before it. */
    @JsonTypeName("history")
    record History(String ref, @JsonInclude UUID conversation, String log, List<?> messages, boolean more, Boolean gap)
            implements ServerFrame {
    }

    /** A sign of life to a customer, with the newest {@code seq}. */
    @JsonTypeName("pong")
    record CustomerPong(String ref, UUID conversation, Long seq) implements ServerFrame {
    }

    /** A sign of life to an agent, with the newest of each log that is open there. */
    @JsonTypeName("pong")
    record AgentPong(String ref, Map<UUID, long[]> seqs, long list) implements ServerFrame {
    }

    /** A command without another answer succeeded. */
    @JsonTypeName("done")
    record Done(String ref, UUID conversation, String warning) implements ServerFrame {
    }

    /** It did not. */
    @JsonTypeName("error")
    record Refused(String ref, String id, String code, String message, UUID conversation, String field, String state,
            Long seq, Long retryAfter) implements ServerFrame {
    }

    /** A row of an agent's list changed. */
    @JsonTypeName("conversation")
    record Listed(long list, Told.Row conversation) implements ServerFrame {
    }

    /** A row of an agent's list is no longer theirs to see. */
    @JsonTypeName("gone")
    record Gone(long list, UUID conversation, String reason) implements ServerFrame {
    }

    /** To whom a conversation could be passed on, and what it costs them. */
    @JsonTypeName("colleagues")
    record Colleagues(String ref, UUID conversation, List<Told.Peer> agents, List<Told.Team> queues, boolean more)
            implements ServerFrame {
    }

    /** Somebody takes part in a conversation beside its agent, or does so no longer. */
    @JsonTypeName("participant")
    record Participates(Told.Row conversation, Told.Participant participant) implements ServerFrame {
    }

    /** A word between an agent and whom they consult. */
    @JsonTypeName("whisper")
    record Whispered(UUID conversation, UUID participant, long seq, UUID id, Told.Speaker from, String text, Instant at)
            implements ServerFrame {
    }

    /** The agent is asked to take a conversation. */
    @JsonTypeName("offer")
    record Offered(Told.Row conversation, Instant until, String reason) implements ServerFrame {
    }

    /** The agent is asked no longer. */
    @JsonTypeName("revoked")
    record Revoked(UUID conversation, String reason) implements ServerFrame {
    }

    /** A customer is back in a conversation that the agent had parked. */
    @JsonTypeName("returned")
    record Returned(Told.Row conversation, Instant parkedSince) implements ServerFrame {
    }

    /** Another window of the agent has seen that. */
    @JsonTypeName("returned-seen")
    record ReturnedSeen(UUID conversation) implements ServerFrame {
    }

    /** Something that only agents see. */
    @JsonTypeName("backstage")
    record Backstage(UUID conversation, long seq, String kind, Told.From by, Instant at, UUID id, String text,
            String from, String to, String reason, String agent, String outcome, String trigger)
            implements ServerFrame {
    }

    /** How the timeout rules of its workstream stand with a conversation that is open there. */
    @JsonTypeName("rules")
    record Rules(UUID conversation, List<Told.Rule> rules) implements ServerFrame {
    }

    /** How much of the agent's capacity is taken; by what, for whoever has asked. */
    @JsonTypeName("capacity")
    record Capacity(String ref, int total, long used, List<Told.Profile> profiles, List<Told.Item> items)
            implements ServerFrame {

        static Capacity of(org.perdura.routing.Capacity capacity) {
            return of(null, capacity, null);
        }

        static Capacity of(String ref, org.perdura.routing.Capacity capacity, List<Told.Item> items) {
            return new Capacity(ref, capacity.total(), capacity.used(), Told.Profile.of(capacity), items);
        }
    }

    /** What the agent is to the system now. */
    @JsonTypeName("presence")
    record PresenceIs(String presence, UUID custom, Instant since, @JsonProperty("by") String by)
            implements ServerFrame {
    }
}
