package org.perdura.widget;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.perdura.authentication.AuthenticationSettingChanged;
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

    private static final long KNOWN_FOR = TimeUnit.SECONDS.toNanos(1);
    private static final int BEFORE_OTHERS_ACT = 1;

    @Inject
    Widgets widgets;

    /** Another one after each change, so that nobody who has read before it puts into it what they read. */
    private volatile Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Widget widget, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < KNOWN_FOR;
        }
    }

    public Optional<Widget> findByKey(String key) {
        var last = known.get(key);
        return last != null && last.isFresh() ? Optional.of(last.widget()) : read(key);
    }

    /** Keys that nobody has are not remembered: anybody could make up any number of them. */
    private Optional<Widget> read(String key) {
        var here = known;
        var since = System.nanoTime();
        var found = widgets.findByKey(key);
        found.ifPresent(widget -> here.put(key, new Known(widget, since)));
        return found;
    }

    void widgetChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) WidgetChanged event) {
        forget();
    }

    void settingChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) AuthenticationSettingChanged event) {
        forget();
    }

    void workstreamChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) WorkstreamChanged event) {
        forget();
    }

    void queueChanged(@Observes(during = AFTER_SUCCESS) @Priority(BEFORE_OTHERS_ACT) QueueChanged event) {
        forget();
    }

    private void forget() {
        known = new ConcurrentHashMap<>();
    }
}
