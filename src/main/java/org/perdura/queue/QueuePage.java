package org.perdura.queue;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.platform.Form;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One queue and its members, new or edited. */
@Named
@ViewScoped
public class QueuePage implements Serializable {

    @Inject
    Queues queues;

    @Inject
    Agents agents;

    @Inject
    Form form;

    private String id;
    private Queue queue;
    private List<Agent> candidates;
    private UUID[] memberIds = {};

    public void init() {
        queue = form.open(id, Queue::new, queues::find);
        candidates = agents.findWorking();
        memberIds = queues.memberIds(queue.getId()).toArray(UUID[]::new);
    }

    public String save() {
        return form.save("queue", () -> queues.save(queue, List.of(memberIds)).getId());
    }

    public boolean isFresh() {
        return id == null;
    }

    public Queue getQueue() {
        return queue;
    }

    public List<Agent> getCandidates() {
        return candidates;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public UUID[] getMemberIds() {
        return memberIds;
    }

    public void setMemberIds(UUID[] memberIds) {
        this.memberIds = memberIds;
    }
}
