package org.perdura.socket;

import java.util.UUID;

/** What a supervisor's browser says when they step into somebody else's conversation. */
sealed interface SupervisorFrame extends AgentFrame {

    /** Whoever acts on it. @return what is answered */
    interface Desk {

        ServerFrame assign(Assign frame);

        ServerFrame forceClose(ForceClose frame);
    }

    ServerFrame answeredBy(Desk desk);

    @Override
    default void to(Receiver receiver) {
        receiver.supervisor(this);
    }

    static SupervisorFrame of(String type, String ref, Fields fields) {
        return switch (type) {
            case "assign" -> new Assign(ref, AgentFrame.which(fields), TeamFrame.Whom.of(fields));
            case "force-close" -> new ForceClose(ref, AgentFrame.which(fields));
            default -> throw new BadFrameException("unknown-type", "type");
        };
    }

    /** Somebody is to have what nobody has yet. */
    record Assign(String ref, UUID conversation, TeamFrame.Whom whom) implements SupervisorFrame {

        @Override
        public ServerFrame answeredBy(Desk desk) {
            return desk.assign(this);
        }
    }

    /** It is to end for good, whoever has it. */
    record ForceClose(String ref, UUID conversation) implements SupervisorFrame {

        @Override
        public ServerFrame answeredBy(Desk desk) {
            return desk.forceClose(this);
        }
    }
}
