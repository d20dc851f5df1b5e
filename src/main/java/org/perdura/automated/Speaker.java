package org.perdura.automated;

import org.perdura.workstream.Mode;

/**
 * Who can decide what is said by itself, and what is said there: the organization, a workstream or a widget. The
 * organization has neither name nor mode.
 */
public record Speaker(Place place, String name, Mode mode, boolean allowed, Repertoire repertoire) {

    /** In the address of a page. */
    public String id() {
        return place.ownerId().toString();
    }

    public boolean isOrganization() {
        return place.level() == Level.ORGANIZATION;
    }
}
