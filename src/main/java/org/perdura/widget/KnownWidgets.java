package org.perdura.widget;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.perdura.authentication.AuthenticationSettingChanged;
import org.perdura.queue.QueueChanged;
import org.perdura.workstream.WorkstreamChanged;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Widgets as the doors see them, who ask three times for everybody who comes in. What was changed here holds at once,
 * what was changed on another node a second later. They are for reading only.
 */
@ApplicationScoped
public class KnownWidgets {

    private static final long KNOWN_FOR = TimeUnit.SECONDS.toNanos(1);

    @Inject
    Widgets widgets;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

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
        var since = System.nanoTime();
        var found = widgets.findByKey(key);
        found.ifPresentOrElse(widget -> known.put(key, new Known(widget, since)), () -> known.remove(key));
        return found;
    }

    void widgetChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) WidgetChanged event) {
        known.clear();
    }

    void settingChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuthenticationSettingChanged event) {
        known.clear();
    }

    void workstreamChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkstreamChanged event) {
        known.clear();
    }

    void queueChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueChanged event) {
        known.clear();
    }
}
