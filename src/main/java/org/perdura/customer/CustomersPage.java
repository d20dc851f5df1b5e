package org.perdura.customer;

import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The customers who have preferred agents, or all whom somebody looks for. */
@Named
@RequestScoped
public class CustomersPage {

    @Inject
    PreferredAgents preferredAgents;

    @Inject
    ListQuery query;

    private Found<CustomerRow> found;

    @PostConstruct
    void init() {
        found = preferredAgents.list(query.listing());
    }

    public Found<CustomerRow> getFound() {
        return found;
    }
}
