package org.perdura.socket;

import java.util.UUID;

/**
 * What an agent's browser says where colleagues come in: who is there, who else should have a conversation, and who
 * takes part in it beside its agent.
 */
sealed interface TeamFrame extends AgentFrame {

    /** Whoever acts on it. @return what is answered */
    interface Desk {

        ServerFrame colleagues(Colleagues frame);

        ServerFrame transfer(Transfer frame);

        ServerFrame consult(Consult frame);

        ServerFrame participate(Participate frame);

        ServerFrame whisper(Whisper frame);

        ServerFrame whispers(Whispers frame);

        ServerFrame supervise(Supervise frame);
    }

    ServerFrame answeredBy(Desk desk);

    @Override
    default void to(Receiver receiver) {
        receiver.team(this);
    }

    static AgentFrame of(String type, String ref, Fields fields) {
        return switch (type) {
            case "colleagues" -> new Colleagues(ref, AgentFrame.which(fields), fields.string("query").orElse(""));
            case "transfer" ->
                new Transfer(ref, AgentFrame.which(fields), Whom.of(fields), fields.optionalText("note").orElse(null));
            case "consult" ->
                new Consult(ref, AgentFrame.which(fields), Whom.of(fields), fields.optionalText("note").orElse(null));
            case "consult-accept" ->
                new Participate(ref, Participate.Verb.ACCEPT, AgentFrame.which(fields), who(fields));
            case "consult-reject" ->
                new Participate(ref, Participate.Verb.REJECT, AgentFrame.which(fields), who(fields));
            case "consult-add" -> new Participate(ref, Participate.Verb.ADD, AgentFrame.which(fields), who(fields));
            case "consult-end" -> new Participate(ref, Participate.Verb.END, AgentFrame.which(fields), who(fields));
            case "whisper" -> new Whisper(ref, AgentFrame.which(fields), who(fields), fields.uuid("id"), fields.text());
            case "whispers" -> new Whispers(ref, AgentFrame.which(fields), who(fields), HistoryRange.of(fields));
            case "monitor" -> new Supervise(ref, Supervise.Verb.MONITOR, AgentFrame.which(fields));
            case "join" -> new Supervise(ref, Supervise.Verb.JOIN, AgentFrame.which(fields));
            case "leave" -> new Supervise(ref, Supervise.Verb.LEAVE, AgentFrame.which(fields));
            default -> DutyFrame.of(type, ref, fields);
        };
    }

    private static UUID who(Fields fields) {
        return fields.uuid("participant");
    }

    /** Either an agent or a queue; the other one is null. */
    record Whom(UUID agent, UUID queue) {

        static Whom of(Fields fields) {
            var whom = new Whom(fields.optionalUuid("agent").orElse(null), fields.optionalUuid("queue").orElse(null));

            if ((whom.agent == null) == (whom.queue == null)) {
                throw BadFrameException.badValue(whom.agent == null ? "agent" : "queue");
            }

            return whom;
        }
    }

    /** To whom this conversation could be passed on; {@code query} is part of a name. */
    record Colleagues(String ref, UUID conversation, String query) implements TeamFrame {

        @Override
        public ServerFrame answeredBy(Desk desk) {
            return desk.colleagues(this);
        }
    }

    /** Somebody else is to have it. The note is for them; it may be null. */
    record Transfer(String ref, UUID conversation, Whom whom, String note) implements TeamFrame {

        @Override
        public ServerFrame answeredBy(Desk desk) {
            return desk.transfer(this);
        }
    }

    /** Somebody is asked for advice. The note is the question, for them alone; it may be null. */
    record Consult(String ref, UUID conversation, Whom whom, String note) implements TeamFrame {

        @Override
        public ServerFrame answeredBy(Desk desk) {
            return desk.consult(this);
        }
    }

    /** What becomes of somebody who was asked for advice. */
    record Participate(String ref, Verb verb, UUID conversation, UUID participant) implements TeamFrame {

        enum Verb {
            ACCEPT, REJECT, ADD, END
        }

        @Override
        public ServerFrame answeredBy(Desk desk) {
            return desk.participate(this);
        }
    }

    /** A word between the agent and whom they consult. */
    record Whisper(String ref, UUID conversation, UUID participant, UUID id, String text) implements TeamFrame {

        @Override
        public String idText() {
            return id.toString();
        }

        @Override
        public ServerFrame answeredBy(Desk desk) {
            return desk.whisper(this);
        }
    }

    /** A page of what these two have said. */
    record Whispers(String ref, UUID conversation, UUID participant, HistoryRange range) implements TeamFrame {

        @Override
        public ServerFrame answeredBy(Desk desk) {
            return desk.whispers(this);
        }
    }

    /** A supervisor reads along, speaks, too, or leaves again. */
    record Supervise(String ref, Verb verb, UUID conversation) implements TeamFrame {

        enum Verb {
            MONITOR, JOIN, LEAVE
        }

        @Override
        public ServerFrame answeredBy(Desk desk) {
            return desk.supervise(this);
        }
    }
}
