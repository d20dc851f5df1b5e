package org.perdura.automated;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import java.util.Optional;
import java.util.UUID;

import org.perdura.platform.Recent;
import org.perdura.widget.WidgetChanged;
import org.perdura.workstream.WorkstreamChanged;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * What widgets say by themselves, at hand for everything that happens in any conversation. What was changed here holds
 * at once, what was changed on another node a second later.
 */
@ApplicationScoped
public class KnownVoices {

    private static final int BEFORE_OTHERS_ACT = 1;

    @Inject
    AutomatedMessages messages;

    private final Recent<UUID, Voice> known = new Recent<>(id -> Optional.of(messages.voice(id)));

    public Voice of(UUID widgetId) {
        return known.find(widgetId).orElseThrow();
    }

    void messageChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) AutomatedMessageChanged event) {
        known.forget();
    }

    void workstreamChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) WorkstreamChanged event) {
        known.forget();
    }

    void widgetChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) WidgetChanged event) {
        known.forget();
    }
}
