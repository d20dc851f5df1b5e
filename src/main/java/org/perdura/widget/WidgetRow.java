package org.perdura.widget;

import java.util.UUID;

/** A widget in the list; it is off, too, when its workstream is. */
public record WidgetRow(UUID id, String key, String name, String workstream, boolean enabled,
        boolean workstreamEnabled) {
}
