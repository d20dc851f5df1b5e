package org.perdura.rules;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import java.util.Optional;
import java.util.UUID;

import org.perdura.hours.OperatingHoursChanged;
import org.perdura.platform.Recent;
import org.perdura.widget.QueuesBehind;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * The rules of workstreams, at hand for every conversation that begins. What was changed here holds at once, what was
 * changed on another node a second later.
 */
@ApplicationScoped
public class KnownRules {

    private static final int BEFORE_OTHERS_ACT = 1;

    @Inject
    Rules rules;

    private final Recent<UUID, RuleBook> known = new Recent<>(id -> Optional.of(rules.bookOf(id)));

    public RuleBook of(UUID workstreamId) {
        return known.find(workstreamId).orElseThrow();
    }

    void queuesAreAskedFor(@Observes QueuesBehind question) {
        question.in(of(question.workstreamId()).queueIds());
    }

    void rulesChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) RulesChanged event) {
        known.forget();
    }

    void hoursChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) OperatingHoursChanged event) {
        known.forget();
    }
}
