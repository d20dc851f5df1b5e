package org.perdura.workstream;

import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All workstreams. */
@Named
@RequestScoped
public class WorkstreamsPage {

    @Inject
    Workstreams workstreams;

    @Inject
    ListQuery query;

    private Found<WorkstreamRow> found;

    @PostConstruct
    void init() {
        found = workstreams.list(query.listing());
    }

    public Found<WorkstreamRow> getFound() {
        return found;
    }
}
