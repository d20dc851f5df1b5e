package org.perdura.supervision;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

import org.perdura.automated.Trigger;
import org.perdura.conversation.ConversationState;
import org.perdura.platform.WireName;

/** What a supervisor can do on a conversation's page, after a question that says what its customer will see of it. */
public enum Step {

    ASSIGN(Power.ASSIGN, ConversationFacts::isAssignable, Trigger.TRANSFER_ACCEPTED),
    TRANSFER(Power.TRANSFER, ConversationFacts::isTransferable, Trigger.TRANSFER_ACCEPTED),
    RELEASE(null, ConversationFacts::isReleasable, null),
    CLOSE(Power.FORCE_CLOSE, facts -> !facts.isOver(), Trigger.FORCE_CLOSED),
    DISMISS(null, ConversationFacts::isActive, Trigger.CONSULT_ENDED);

    private final Power power;
    private final Predicate<ConversationFacts> possible;
    private final Trigger told;

    Step(Power power, Predicate<ConversationFacts> possible, Trigger told) {
        this.power = power;
        this.possible = possible;
        this.told = told;
    }

    /** The step that the address names. */
    static Optional<Step> named(String name) {
        return Arrays.stream(values()).filter(step -> step.getName().equals(name)).findFirst();
    }

    boolean isAllowedBy(Mandate mandate) {
        return power == null || mandate.allows(power);
    }

    boolean isPossibleFor(ConversationFacts facts) {
        return possible.test(facts);
    }

    /** What is said to the customer by itself when it has worked. */
    Optional<Trigger> told(ConversationFacts facts) {
        return endsWrapUp(facts) ? Optional.of(Trigger.SESSION_ENDED) : Optional.ofNullable(told);
    }

    boolean endsWrapUp(ConversationFacts facts) {
        return this == RELEASE && facts.state() == ConversationState.WRAP_UP;
    }

    /** The name in the address and in the keys of texts. */
    public String getName() {
        return WireName.of(this);
    }

    /** Whether it is about somebody who is asked for advice, and not about the conversation itself. */
    public boolean isAboutAdviser() {
        return this == DISMISS;
    }

    /** Whether somebody has to be chosen to whom it goes. */
    public boolean isToSomebody() {
        return this == ASSIGN || this == TRANSFER;
    }
}
