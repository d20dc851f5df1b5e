package org.perdura.agent;

import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All custom presences. */
@Named
@RequestScoped
public class PresencesPage {

    @Inject
    CustomPresences presences;

    @Inject
    ListQuery query;

    private Found<CustomPresenceRow> found;

    @PostConstruct
    void init() {
        found = presences.list(query.listing());
    }

    public Found<CustomPresenceRow> getFound() {
        return found;
    }
}
