package org.perdura.conversation;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Whether somebody may do something with a conversation now, by {@link BindingTable}; if not, why. */
final class Admission {

    private static final Set<ConversationState> WATCHABLE =
        EnumSet.of(ConversationState.ACTIVE, ConversationState.WAITING, ConversationState.WRAP_UP);

    private final Conversation conversation;
    private final ConversationState state;

    Admission(Conversation conversation) {
        this.conversation = conversation;
        this.state = conversation.getState();
    }

    /** Whoever calls has looked at the state under the lock; a caller who has not is a mistake of ours. */
    static void requireOtherThan(Outcome impossible, Outcome outcome) {
        if (outcome == impossible) {
            throw new IllegalStateException("Not possible in this state: " + impossible);
        }
    }

    /** @throws RefusedException already-taken, not-yours, wrong-state */
    Outcome admit(Act act, UUID asking) {
        var outcome = BindingTable.outcome(conversation.getMode(), act, state);

        if (outcome != Outcome.REFUSED_ALREADY_TAKEN && isStranger(act, asking)) {
            throw RefusedException.in(state, Refusal.NOT_YOURS);
        }

        outcome.refusal().ifPresent(refusal -> {
            throw RefusedException.in(state, refusal);
        });
        return outcome;
    }

    private boolean isStranger(Act act, UUID asking) {
        var agentId = conversation.getAgentId();

        return switch (act.who()) {
            case ITS_AGENT, ITS_AGENT_OR_SUPERVISOR, OFFERED_AGENT -> agentId != null && !agentId.equals(asking);
            default -> false;
        };
    }

    /** A supervisor acts in its agent's place, and in states in which its agent has nothing to give away. */
    void admitTransfer(Act act, Author by, boolean supervises) {
        admit(act, supervises ? conversation.getAgentId() : by.id());

        if (!supervises && state != ConversationState.ACTIVE) {
            throw RefusedException.in(state, Refusal.WRONG_STATE);
        }
    }

    /** Nobody puts away what they have not seen. */
    void requireSeen(long seen) {
        if (conversation.getHead().hasWordOfCustomerAfter(seen)) {
            throw RefusedException.newerWord(state, conversation.getHead().getLastSeq());
        }
    }

    void requireWatchableBy(UUID supervisorId) {
        if (supervisorId.equals(conversation.getAgentId())) {
            throw new RefusedException(Refusal.FORBIDDEN);
        } else if (!WATCHABLE.contains(state)) {
            throw RefusedException.in(state, Refusal.WRONG_STATE);
        }
    }

    void requireItsAgent(Author agent) {
        if (!agent.id().equals(conversation.getAgentId())) {
            throw RefusedException.in(state, Refusal.NOT_YOURS);
        } else if (state != ConversationState.ACTIVE && state != ConversationState.WAITING) {
            throw RefusedException.in(state, Refusal.WRONG_STATE);
        }
    }
}
