package org.perdura.automated;

import java.util.List;
import java.util.UUID;

import org.perdura.widget.Widget;
import org.perdura.workstream.Workstream;

/** For whom somebody has decided what is said: everybody, a workstream, or one widget. */
public record Place(Level level, UUID ownerId) {

    public static final Place ORGANIZATION = new Place(Level.ORGANIZATION, new UUID(0, 0));

    public static Place of(Workstream workstream) {
        return new Place(Level.WORKSTREAM, workstream.getId());
    }

    public static Place of(Widget widget) {
        return new Place(Level.WIDGET, widget.getId());
    }

    /** This widget and all that it inherits from, the nearest first. */
    static List<Place> upFrom(Widget widget) {
        return List.of(of(widget), of(widget.getWorkstream()), ORGANIZATION);
    }

    /** This workstream and all that it inherits from, the nearest first. */
    static List<Place> upFrom(Workstream workstream) {
        return List.of(of(workstream), ORGANIZATION);
    }
}
