package org.perdura.socket;

import java.util.Map;
import java.util.UUID;

/** Everything a customer's browser may say. The words are those of the wire protocol. */
sealed interface CustomerFrame extends ClientFrame {

    void to(Receiver receiver);

    /** Whoever acts on what a customer says. */
    interface Receiver {

        void hello(Hello frame);

        void renew(Renew frame);

        void post(Post frame);

        void read(Read frame);

        void typing(Typing frame);

        void history(History frame);

        void end(End frame);

        void ping(Ping frame);
    }

    static CustomerFrame of(String type, Fields fields) {
        var ref = fields.ref().orElse(null);

        return switch (type) {
            case "hello" -> Hello.of(ref, fields);
            case "renew" -> new Renew(ref, fields.requiredString("ticket"));
            case "post" -> new Post(ref, fields.uuid("id"), fields.text());
            case "read" -> new Read(ref, fields.seq("seq"));
            case "typing" -> new Typing(ref);
            case "history" ->
                new History(ref, fields.optionalUuid("conversation").orElse(null), HistoryRange.of(fields));
            case "end" -> new End(ref);
            case "ping" -> new Ping(ref);
            default -> throw new BadFrameException("unknown-type", "type");
        };
    }

    /** The first frame: how the customer reads, and what they hold already. */
    record Hello(String ref, String locale, String zone, UUID afterConversation, long afterSeq,
        Map<String, String> context)
            implements CustomerFrame {

        private static final int MAX_LOCALE = 35;
        private static final int MAX_ZONE = 64;

        static Hello of(String ref, Fields fields) {
            var after = fields.object("after");
            return new Hello(ref, fields.string("locale", MAX_LOCALE).orElse(null),
                fields.string("zone", MAX_ZONE).orElse(null),
                after.map(position -> position.uuid("conversation")).orElse(null),
                after.map(position -> position.seq("seq")).orElse(0L), fields.variables("context"));
        }

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
    record Renew(String ref, String ticket) implements CustomerFrame {

        @Override
        public void to(Receiver receiver) {
            receiver.renew(this);
        }
    }

    /** A message; it starts a conversation when none runs. */
    record Post(String ref, UUID id, String text) implements CustomerFrame {

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

    /** Everything up to {@code seq} has been seen. */
    record Read(String ref, long seq) implements CustomerFrame {

        @Override
        public void to(Receiver receiver) {
            receiver.read(this);
        }
    }

    /** The customer is writing; never stored. */
    record Typing(String ref) implements CustomerFrame {

        @Override
        public void to(Receiver receiver) {
            receiver.typing(this);
        }
    }

    /** A page of the thread. */
    record History(String ref, UUID conversation, HistoryRange range) implements CustomerFrame {

        @Override
        public void to(Receiver receiver) {
            receiver.history(this);
        }
    }

    /** Live only; persistent conversations refuse it. */
    record End(String ref) implements CustomerFrame {

        @Override
        public void to(Receiver receiver) {
            receiver.end(this);
        }
    }

    /** Asks for a sign of life. */
    record Ping(String ref) implements CustomerFrame {

        @Override
        public void to(Receiver receiver) {
            receiver.ping(this);
        }
    }
}
