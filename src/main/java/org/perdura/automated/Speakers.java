package org.perdura.automated;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.perdura.widget.Widget;
import org.perdura.widget.Widgets;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Finds those who can decide what is said by itself. */
@Stateless
public class Speakers {

    @Inject
    Workstreams workstreams;

    @Inject
    Widgets widgets;

    @Inject
    AutomatedMessages messages;

    public Optional<Speaker> find(UUID ownerId) {
        return Place.ORGANIZATION.ownerId().equals(ownerId)
            ? Optional.of(organization())
            : workstreams.find(ownerId).map(this::speaker).or(() -> widgets.find(ownerId).map(this::speaker));
    }

    public Speaker organization() {
        return new Speaker(Place.ORGANIZATION, null, null, true,
            messages.repertoire(List.of(Place.ORGANIZATION), Optional.empty()));
    }

    private Speaker speaker(Workstream workstream) {
        return new Speaker(Place.of(workstream), workstream.getName(), workstream.getMode(),
            workstream.isAutomatedMessages(),
            messages.repertoire(Place.upFrom(workstream), Optional.of(workstream.getMode())));
    }

    private Speaker speaker(Widget widget) {
        var workstream = widget.getWorkstream();
        return new Speaker(Place.of(widget), widget.getName(), workstream.getMode(), workstream.isAutomatedMessages(),
            messages.repertoire(Place.upFrom(widget), Optional.of(workstream.getMode())));
    }
}
