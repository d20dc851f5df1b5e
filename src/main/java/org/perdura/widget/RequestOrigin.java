package org.perdura.widget;

import java.util.List;

/**
 * Where a request says it comes from. A browser names one origin; none means that no browser speaks, two mean that
 * somebody tries something. Compared exactly, scheme, host and port.
 */
public record RequestOrigin(List<String> named, String own) {

    public boolean isMissing() {
        return named.isEmpty();
    }

    public boolean isOwn() {
        return named.equals(List.of(own));
    }

    /** Whether customers of this widget may speak from there. */
    public boolean mayUse(Widget widget) {
        return isMissing() ? widget.isNativeClients() : isOwn() || named.size() == 1 && widget.allows(named.get(0));
    }

    /** Whether a page from there, or one of our own, may read what this widget looks like. */
    public boolean mayRead(Widget widget) {
        return isMissing() || mayUse(widget);
    }
}
