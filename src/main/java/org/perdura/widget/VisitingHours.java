package org.perdura.widget;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.perdura.hours.AnyHours;
import org.perdura.hours.CommonHours;
import org.perdura.hours.OperatingHoursChanged;
import org.perdura.platform.Recent;
import org.perdura.queue.QueueChanged;
import org.perdura.workstream.WorkstreamChanged;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * When somebody is at work for the customers of a widget: within its own hours, those of any queue in which their
 * conversation may begin, or into which that queue sends it while it is closed.
 */
@ApplicationScoped
public class VisitingHours {

    private static final int BEFORE_OTHERS_ACT = 1;
    private static final AnyHours NEVER = new AnyHours(List.of());

    @Inject
    Widgets widgets;

    private final Recent<UUID, AnyHours> known = new Recent<>(this::read);

    public AnyHours of(Widget widget) {
        return known.find(widget.getId()).orElse(NEVER);
    }

    /** Whether a page is to say that nobody can begin a live chat there now. */
    public boolean isShut(Widget widget, Instant now) {
        return !widget.getWorkstream().isPersistent() && !of(widget).isOpen(now);
    }

    private Optional<AnyHours> read(UUID widgetId) {
        return widgets.find(widgetId).map(widget -> new AnyHours(widgets.queuesBehind(widget).stream()
            .map(queue -> new CommonHours(widget.calendar(), queue.calendar()))
            .toList()));
    }

    void widgetChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) WidgetChanged event) {
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
