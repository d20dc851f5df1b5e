package org.perdura.conversation;

import java.time.Instant;

import org.perdura.workstream.TimeoutRule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Has timeout rules do their work in a conversation that the caller has locked: each that is due, once. */
@Dependent
public class RuleRunner {

    /** Why something is said by itself, in the protocol. */
    static final String TRIGGER = "timeout-rule";

    @Inject
    Chronicle chronicle;

    @Inject
    Announcements announcements;

    /** One after the other, since each may end the silence for those behind it. */
    void act(Conversation conversation, Instant now) {
        var timers = conversation.getRuleTimers();

        for (var due = timers.due(conversation, now); due.isPresent(); due = timers.due(conversation, now)) {
            run(due.get(), conversation, now);
        }
    }

    private void run(TimeoutRule rule, Conversation conversation, Instant now) {
        conversation.obey(rule, now).ifPresent(chronicle::record);

        switch (rule.action()) {
            case TELL_CUSTOMER -> announcements.toCustomer(conversation, rule)
                .ifPresent(text -> chronicle.sayByRule(conversation, rule, text, now));
            case TELL_AGENT -> announcements.toAgents(conversation, rule)
                .ifPresent(text -> chronicle.tellAgentsByRule(conversation, text, now));
            default -> { }
        }
    }
}
