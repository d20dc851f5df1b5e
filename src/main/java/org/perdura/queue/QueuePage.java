package org.perdura.queue;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.hours.Calendars;
import org.perdura.hours.OperatingHours;
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
    Calendars calendars;

    @Inject
    Form form;

    private String id;
    private Queue queue;
    private List<Agent> candidates;
    private UUID[] memberIds = {};
    private List<OperatingHours> availableHours;
    private UUID hoursId;

    public void init() {
        queue = form.open(id, Queue::new, queues::find);
        candidates = agents.findWorking();
        memberIds = queues.memberIds(queue.getId()).toArray(UUID[]::new);
        availableHours = calendars.findAll();
        hoursId = queue.getHours() == null ? null : queue.getHours().getId();
    }

    public String save() {
        var hours = Optional.ofNullable(hoursId).flatMap(calendars::find);
        if (hoursId != null && hours.isEmpty()) {
            return form.refuse("hoursId", "calendar.gone");
        }

        queue.setHours(hours.orElse(null));
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

    public List<OperatingHours> getAvailableHours() {
        return availableHours;
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

    public UUID getHoursId() {
        return hoursId;
    }

    public void setHoursId(UUID hoursId) {
        this.hoursId = hoursId;
    }
}
