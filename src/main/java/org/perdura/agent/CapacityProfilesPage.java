package org.perdura.agent;

import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All capacity profiles. */
@Named
@RequestScoped
public class CapacityProfilesPage {

    @Inject
    CapacityProfiles profiles;

    @Inject
    ListQuery query;

    private Found<CapacityProfileRow> found;

    @PostConstruct
    void init() {
        found = profiles.list(query.listing());
    }

    public Found<CapacityProfileRow> getFound() {
        return found;
    }
}
