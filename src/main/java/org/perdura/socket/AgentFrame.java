package org.perdura.socket;

import java.util.Map;
import java.util.UUID;

import org.perdura.agent.Presence;

/** Everything an agent's browser may say. The words are those of the wire protocol. */
sealed interface AgentFrame extends ClientFrame permits AgentFrame.Hello, AgentFrame.Renew, AgentFrame.ChoosePresence,
        AgentFrame.Command, AgentFrame.Leave, AgentFrame.Open, AgentFrame.Post, AgentFrame.Note, AgentFrame.Read,
        AgentFrame.Typing, AgentFrame.History, AgentFrame.Ping, TeamFrame, DutyFrame,
        SupervisorFrame {

    void to(Receiver receiver);

    /** Whoever acts on what an agent says. */
    interface Receiver {

        void hello(Hello frame);

        void renew(Renew frame);

        void presence(ChoosePresence frame);

        void command(Command frame);

        void leave(Leave frame);

        void open(Open frame);

        void post(Post frame);

        void note(Note frame);

        void read(Read frame);

        void typing(Typing frame);

        void history(History frame);

        void ping(Ping frame);

        void team(TeamFrame frame);

        void duty(DutyFrame frame);

        void supervisor(SupervisorFrame frame);
    }

    static AgentFrame of(String type, Fields fields) {
        var ref = fields.ref().orElse(null);

        return switch (type) {
            case "hello" -> new Hello(ref, fields.string("locale").orElse(null), fields.positions("after", Hello.MOST));
            case "renew" -> new Renew(ref, fields.requiredString("ticket"));
            case "presence" -> ChoosePresence.of(ref, fields);
            case "accept" -> new Command(ref, Command.Verb.ACCEPT, which(fields));
            case "reject" -> new Command(ref, Command.Verb.REJECT, which(fields));
            case "pick" -> new Command(ref, Command.Verb.PICK, which(fields));
            case "resume" -> new Command(ref, Command.Verb.RESUME, which(fields));
            case "close" -> new Command(ref, Command.Verb.CLOSE, which(fields));
            case "park" -> new Leave(ref, Leave.Verb.PARK, which(fields), fields.seq("seq"));
            case "end" -> new Leave(ref, Leave.Verb.END, which(fields), fields.seq("seq"));
            case "open" -> new Open(ref, which(fields));
            case "post" -> new Post(ref, which(fields), fields.uuid("id"), fields.text());
            case "note" -> new Note(ref, which(fields), fields.uuid("id"), fields.text());
            case "read" -> new Read(ref, which(fields), fields.seq("seq"));
            case "typing" -> new Typing(ref, which(fields));
            case "history" -> History.of(ref, fields);
            case "ping" -> new Ping(ref);
            default -> TeamFrame.of(type, ref, fields);
        };
    }

    static UUID which(Fields fields) {
        return fields.uuid("conversation");
    }

    /** The first frame: how the agent reads, what they have opened and how much of it is there already. */
    record Hello(String ref, String locale, Map<UUID, long[]> after) implements AgentFrame {

        static final int MOST = 100;

        @Override
        public boolean isGreeting() {
            return true;
        }

        @Override
        public void to(Receiver receiver) {
            receiver.hello(this);
        }
    }

    /** A new right for this connection. */
    record Renew(String ref, String ticket) implements AgentFrame {

        @Override
        public void to(Receiver receiver) {
            receiver.renew(this);
        }
    }

    /** What the agent chose to be: either one of ours or, by its id, a custom presence. The other one is null. */
    record ChoosePresence(String ref, Presence presence, UUID custom) implements AgentFrame {

        static ChoosePresence of(String ref, Fields fields) {
            var custom = fields.optionalUuid("custom");
            return custom.isPresent()
                ? new ChoosePresence(ref, null, custom.get())
                : new ChoosePresence(ref, named(fields.requiredString("presence")), null);
        }

        private static Presence named(String name) {
            return Presence.chosenBy(name).orElseThrow(() -> BadFrameException.badValue("presence"));
        }

        @Override
        public void to(Receiver receiver) {
            receiver.presence(this);
        }
    }

    /** A verb that needs nothing but the conversation. */
    record Command(String ref, Verb verb, UUID conversation) implements AgentFrame {

        enum Verb {
            ACCEPT, REJECT, PICK, RESUME, CLOSE
        }

        @Override
        public void to(Receiver receiver) {
            receiver.command(this);
        }
    }

    /** Parks or ends; {@code seq} is the newest that the agent has seen. */
    record Leave(String ref, Verb verb, UUID conversation, long seq) implements AgentFrame {

        enum Verb {
            PARK, END
        }

        @Override
        public void to(Receiver receiver) {
            receiver.leave(this);
        }
    }

    /** Show it to me, and go on telling me about it. */
    record Open(String ref, UUID conversation) implements AgentFrame {

        @Override
        public void to(Receiver receiver) {
            receiver.open(this);
        }
    }

    /** A message to the customer. */
    record Post(String ref, UUID conversation, UUID id, String text) implements AgentFrame {

        @Override
        public String idText() {
            return id.toString();
        }

        @Override
        public boolean isPost() {
            return true;
        }

        @Override
        public void to(Receiver receiver) {
            receiver.post(this);
        }
    }

    /** Backstage: for agents only. */
    record Note(String ref, UUID conversation, UUID id, String text) implements AgentFrame {

        @Override
        public String idText() {
            return id.toString();
        }

        @Override
        public void to(Receiver receiver) {
            receiver.note(this);
        }
    }

    /** Everything up to {@code seq} has been seen. */
    record Read(String ref, UUID conversation, long seq) implements AgentFrame {

        @Override
        public void to(Receiver receiver) {
            receiver.read(this);
        }
    }

    /** The agent is writing; never stored. */
    record Typing(String ref, UUID conversation) implements AgentFrame {

        @Override
        public void to(Receiver receiver) {
            receiver.typing(this);
        }
    }

    /** A page of the thread or of backstage. */
    record History(String ref, UUID conversation, boolean backstage, HistoryRange range) implements AgentFrame {

        static History of(String ref, Fields fields) {
            var log = fields.string("log").orElse("thread");

            if (!log.equals("thread") && !log.equals("backstage")) {
                throw BadFrameException.badValue("log");
            }

            return new History(ref, which(fields), log.equals("backstage"), HistoryRange.of(fields));
        }

        @Override
        public void to(Receiver receiver) {
            receiver.history(this);
        }
    }

    /** Asks for a sign of life. */
    record Ping(String ref) implements AgentFrame {

        @Override
        public void to(Receiver receiver) {
            receiver.ping(this);
        }
    }
}
