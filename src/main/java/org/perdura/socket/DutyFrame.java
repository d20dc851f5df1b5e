package org.perdura.socket;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** What an agent's browser says about the agent's own work: what fills their capacity, and which rules may run. */
sealed interface DutyFrame extends AgentFrame {

    /** Whoever acts on it. @return what is answered */
    interface Desk {

        ServerFrame capacity(Capacity frame);

        ServerFrame rule(Rule frame);
    }

    ServerFrame answeredBy(Desk desk);

    @Override
    default void to(Receiver receiver) {
        receiver.duty(this);
    }

    static AgentFrame of(String type, String ref, Fields fields) {
        return switch (type) {
            case "capacity" -> new Capacity(ref);
            case "rule" -> Rule.of(ref, fields);
            default -> SupervisorFrame.of(type, ref, fields);
        };
    }

    /** What uses my capacity? */
    record Capacity(String ref) implements DutyFrame {

        @Override
        public ServerFrame answeredBy(Desk desk) {
            return desk.capacity(this);
        }
    }

    /** A timeout rule is to stand still in a conversation, or to go on. */
    record Rule(String ref, UUID conversation, UUID rule, Verb verb) implements DutyFrame {

        enum Verb {
            PAUSE, RESUME
        }

        static Rule of(String ref, Fields fields) {
            return new Rule(ref, AgentFrame.which(fields), fields.uuid("rule"), verb(fields.requiredString("act")));
        }

        private static Verb verb(String name) {
            return Arrays.stream(Verb.values())
                .filter(verb -> verb.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> BadFrameException.badValue("act"));
        }

        @Override
        public ServerFrame answeredBy(Desk desk) {
            return desk.rule(this);
        }
    }
}
