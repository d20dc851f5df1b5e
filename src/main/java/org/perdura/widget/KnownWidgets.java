package org.perdura.widget;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import java.util.Optional;

import org.perdura.authentication.AuthenticationSettingChanged;
import org.perdura.hours.OperatingHoursChanged;
import org.perdura.platform.Recent;
import org.perdura.queue.QueueChanged;
import org.perdura.workstream.WorkstreamChanged;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Widgets as the doors see them, who ask three times for everybody who comes in. What was changed here holds at once,
 * what was changed on another node a second later. They are for reading only.
 */
@ApplicationScoped
public class KnownWidgets {

    private static final int BEFORE_OTHERS_ACT = 1;

    @Inject
    Widgets widgets;

    private final Recent<String, Widget> known = new Recent<>(key -> widgets.findByKey(key));

    public Optional<Widget> findByKey(String key) {
        return known.find(key);
    }

    void widgetChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) WidgetChanged event) {
        known.forget();
    }

    void settingChanged(
            @Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) AuthenticationSettingChanged event) {
        known.forget();
    }

    void workstreamChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) WorkstreamChanged event) {
        known.forget();
    }

    void queueChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) QueueChanged event) {
        known.forget();
    }

    void hoursChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) OperatingHoursChanged event) {
        known.forget();
    }
}
