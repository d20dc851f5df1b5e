package org.perdura.widget;

import java.util.UUID;

/** A widget is new or was edited. */
public record WidgetChanged(UUID widgetId) {
}
