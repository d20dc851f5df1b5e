package org.perdura.supervision;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.perdura.agent.CustomPresence;
import org.perdura.agent.CustomPresences;
import org.perdura.agent.Presence;
import org.perdura.agent.PresenceChoice;
import org.perdura.identity.SignedIn;
import org.perdura.platform.Form;
import org.perdura.platform.Ids;
import org.perdura.platform.PageTexts;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;
import org.perdura.queue.Staff;
import org.perdura.routing.Load;
import org.perdura.routing.Loads;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One agent as a supervisor sees them: what they are, what they carry, and for which queues they work. */
@Named
@ViewScoped
public class TeamMemberPage implements Serializable {

    @Inject
    Team team;

    @Inject
    Loads loads;

    @Inject
    Queues queues;

    @Inject
    Staff staff;

    @Inject
    CustomPresences customPresences;

    @Inject
    Mandates mandates;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    PageTexts text;

    private String id;
    private TeamMember member;
    private List<Load> carried;
    private List<Queue> availableQueues;
    private List<CustomPresence> availablePresences;
    private Set<UUID> seenQueueIds;
    private UUID[] queueIds = {};
    private String presence;

    public void init() {
        look();

        if (member == null) {
            Faces.responseSendError(404, null);
        } else {
            availableQueues = queues.findAll();
            availablePresences = customPresences.findAll();
            seenQueueIds = queues.queueIdsOf(member.id());
            queueIds = seenQueueIds.toArray(UUID[]::new);
            presence = present();
        }
    }

    private void look() {
        member = Ids.parse(id == null ? "" : id).flatMap(agentId -> team.find(agentId, text.getLocale())).orElse(null);
        carried = member == null ? List.of() : loads.of(member.id());
    }

    private String present() {
        return Optional.ofNullable(member.presence())
            .map(now -> new PresenceChoice(now.getPresence(), now.getCustomId()).key())
            .orElse(null);
    }

    public String choosePresence() {
        var chosen = Optional.ofNullable(presence).flatMap(customPresences::choice);

        if (chosen.isEmpty()) {
            return form.refuse("presence", "team.presence.gone");
        }

        if (!team.setPresence(member.id(), chosen.get())) {
            look();
            return form.refuse("presence", "team.presence.notThere", member.name());
        }

        return again();
    }

    /** Whoever may not read along cannot get at the words by way of a queue either. */
    public String chooseQueues() {
        if (signedIn.agent().getId().equals(member.id()) && !mandates.find().allows(Power.MONITOR)) {
            return form.refuse("queueIds", "team.queues.own");
        }

        return form.save(() -> {
            staff.assign(member.id(), new HashSet<>(List.of(queueIds)), seenQueueIds);
            return again();
        });
    }

    private String again() {
        return "/supervisor/agent.xhtml?faces-redirect=true&saved=true&id=" + id;
    }

    public TeamMember getMember() {
        return member;
    }

    /** What uses their capacity. */
    public List<Load> getCarried() {
        return carried;
    }

    public List<Queue> getAvailableQueues() {
        return availableQueues;
    }

    public List<Presence> getPresences() {
        return Presence.choices();
    }

    public List<CustomPresence> getAvailablePresences() {
        return availablePresences;
    }

    public String textOf(CustomPresence custom) {
        return custom.text(text.getLocale());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public UUID[] getQueueIds() {
        return queueIds;
    }

    public void setQueueIds(UUID[] queueIds) {
        this.queueIds = queueIds;
    }

    public String getPresence() {
        return presence;
    }

    public void setPresence(String presence) {
        this.presence = presence;
    }
}
