package org.perdura.supervision;

import java.util.List;
import java.util.Map;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Obstacle;
import org.perdura.identity.SignedIn;
import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;
import org.perdura.platform.WireName;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** All ongoing conversations, whoever has waited for longest first. */
@Named
@RequestScoped
public class ConversationsPage {

    @Inject
    Ongoing ongoing;

    @Inject
    Queues queues;

    @Inject
    Workstreams workstreams;

    @Inject
    Agents agents;

    @Inject
    SavedViews savedViews;

    @Inject
    SignedIn signedIn;

    @Inject
    ListQuery query;

    @Inject
    HttpServletRequest request;

    private Found<OngoingRow> found;
    private List<SavedView> views;
    private String address;

    @PostConstruct
    void init() {
        var asked = OngoingQuery.of(request::getParameter);
        var filter = asked.filter();
        address = asked.address();
        views = savedViews.of(signedIn.agent().getId());
        filter.parameters().forEach(query::keep);
        query.usually("waiting");
        found = ongoing.list(filter, query.listing());
    }

    /** What is filtered by, under the names in the address. */
    public Map<String, String> getChosen() {
        return query.getKept();
    }

    /** Whether somebody looks for something, so that an empty list means another thing. */
    public boolean isNarrowed() {
        return !query.getWords().isEmpty() || !getChosen().isEmpty();
    }

    /** What this supervisor comes back to. */
    public List<SavedView> getViews() {
        return views;
    }

    /** What is looked for, as a view would keep it. */
    public String getAddress() {
        return address;
    }

    public boolean isShowing(SavedView view) {
        return view.getQuery().equals(address);
    }

    /** Whether this is worth a view and has none yet. */
    public boolean isUnsaved() {
        return isNarrowed() && views.stream().noneMatch(this::isShowing);
    }

    public Found<OngoingRow> getFound() {
        return found;
    }

    public List<ConversationState> getStates() {
        return OngoingFilter.STATES;
    }

    public List<Obstacle> getObstacles() {
        return List.of(Obstacle.values());
    }

    public List<Integer> getWaits() {
        return OngoingFilter.WAITS;
    }

    public List<Queue> getQueues() {
        return queues.findAll();
    }

    public List<Workstream> getWorkstreams() {
        return workstreams.findAll();
    }

    public List<Agent> getAgents() {
        return agents.findWorking();
    }

    /** The name of a constant in the address. */
    public String name(Enum<?> constant) {
        return WireName.of(constant);
    }
}
