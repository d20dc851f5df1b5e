package org.perdura.queue;

import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All queues. */
@Named
@RequestScoped
public class QueuesPage {

    @Inject
    Queues queues;

    @Inject
    ListQuery query;

    private Found<QueueRow> found;

    @PostConstruct
    void init() {
        found = queues.list(query.listing());
    }

    public Found<QueueRow> getFound() {
        return found;
    }
}
