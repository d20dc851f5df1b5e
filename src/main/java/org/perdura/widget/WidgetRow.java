package org.perdura.widget;

import java.util.UUID;

/** A widget in the list. */
public record WidgetRow(UUID id, String key, String name, String workstream, boolean enabled) {
}
