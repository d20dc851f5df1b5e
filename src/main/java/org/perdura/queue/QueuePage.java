package org.perdura.queue;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.hours.Calendars;
import org.perdura.hours.OperatingHours;
import org.perdura.platform.Form;
import org.perdura.platform.PageTexts;
import org.perdura.platform.Use;

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

    @Inject
    PageTexts text;

    private String id;
    private Queue queue;
    private List<Agent> candidates;
    private UUID[] memberIds = {};
    private List<OperatingHours> availableHours;
    private UUID hoursId;
    private Set<UUID> seen;
    private List<Use.User> users;
    private List<Queue> others;

    public void init() {
        queue = form.open(id, Queue::new, queues::find);
        users = queues.users(queue.getId());
        others = queues.findAll().stream().filter(other -> !other.equals(queue)).toList();
        candidates = agents.findWorking();
        seen = queues.memberIds(queue.getId());
        memberIds = seen.toArray(UUID[]::new);
        availableHours = calendars.findAll();
        hoursId = queue.getHours() == null ? null : queue.getHours().getId();
    }

    public String save() {
        var hours = Optional.ofNullable(hoursId).flatMap(calendars::find);
        if (hoursId != null && hours.isEmpty()) {
            return form.refuse("hoursId", "calendar.gone");
        }

        if (refusesUnknownTargets()) {
            return null;
        }

        queue.setHours(hours.orElse(null));
        try {
            return form.save("queue", () -> queues.save(queue, List.of(memberIds), seen).getId());
        } catch (OverflowRefusedException refused) {
            return refuse(refused);
        }
    }

    private boolean refusesUnknownTargets() {
        var unknown = Arrays.stream(Occasion.values())
            .filter(occasion -> queue.overflowWhen(occasion).getAction() == OverflowAction.TRANSFER)
            .filter(occasion -> Optional.ofNullable(queue.overflowWhen(occasion).getTargetId())
                .flatMap(queues::find)
                .isEmpty())
            .toList();
        unknown.forEach(occasion -> form.refuse(field(occasion, "Target"), "queue.overflow.target.missing"));
        return !unknown.isEmpty();
    }

    private String refuse(OverflowRefusedException refused) {
        return refused.isCircle()
            ? form.refuse(field(refused.occasion(), "Target"), "queue.overflow.circle")
            : form.refuse(field(refused.occasion(), "Action"), "queue.overflow.persistent",
                text.names(refused.persistent()));
    }

    private static String field(Occasion occasion, String what) {
        return occasion.name().toLowerCase(Locale.ROOT) + what;
    }

    public String delete() {
        return form.delete("queues", "queue.inUse", () -> queues.delete(queue.getId()), found -> users = found);
    }

    public boolean isFresh() {
        return id == null;
    }

    public Queue getQueue() {
        return queue;
    }

    /** Who uses it, in words. */
    public String getUsers() {
        return text.names(users);
    }

    public OverflowAction[] getActions() {
        return OverflowAction.values();
    }

    public List<Queue> getOthers() {
        return others;
    }

    public AssignmentMethod[] getMethods() {
        return AssignmentMethod.values();
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
