package org.perdura.agent;

import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All agents, supervisors and administrators. */
@Named
@RequestScoped
public class AgentsPage {

    @Inject
    Agents agents;

    @Inject
    ListQuery query;

    private Found<AgentRow> found;

    @PostConstruct
    void init() {
        found = agents.list(query.listing());
    }

    public Found<AgentRow> getFound() {
        return found;
    }
}
