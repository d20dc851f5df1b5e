package org.perdura.supervision;

import java.util.List;
import java.util.Map;

import org.perdura.agent.Presence;
import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;
import org.perdura.platform.PageTexts;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Everybody who works with conversations, and how they stand now. */
@Named
@RequestScoped
public class TeamPage {

    @Inject
    Team team;

    @Inject
    Queues queues;

    @Inject
    ListQuery query;

    @Inject
    PageTexts text;

    @Inject
    HttpServletRequest request;

    private Found<TeamMember> found;

    @PostConstruct
    void init() {
        var filter = TeamFilter.of(request::getParameter);
        filter.parameters().forEach(query::keep);
        found = team.list(filter, query.listing(), text.getLocale());
    }

    /** What is filtered by, under the names in the address. */
    public Map<String, String> getChosen() {
        return query.getKept();
    }

    /** Whether somebody looks for something, so that an empty list means another thing. */
    public boolean isNarrowed() {
        return !query.getWords().isEmpty() || !getChosen().isEmpty();
    }

    public Found<TeamMember> getFound() {
        return found;
    }

    public List<Presence> getPresences() {
        return List.of(Presence.values());
    }

    public List<Queue> getQueues() {
        return queues.findAll();
    }
}
