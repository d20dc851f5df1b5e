package org.perdura.workstream;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.agent.CapacityProfile;
import org.perdura.agent.CapacityProfiles;
import org.perdura.agent.Presence;
import org.perdura.agent.PresenceSettings;
import org.perdura.platform.Form;
import org.perdura.queue.EndsConversationsException;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/** One workstream, new or edited. Its mode and distribution are chosen once. */
@Named
@ViewScoped
public class WorkstreamPage implements Serializable {

    @Inject
    Workstreams workstreams;

    @Inject
    Queues queues;

    @Inject
    CapacityProfiles capacityProfiles;

    @Inject
    PresenceSettings presenceSettings;

    @Inject
    Form form;

    private String id;
    private boolean persistent = true;
    private Workstream workstream;
    private List<Queue> availableQueues;

    @NotNull
    private UUID queueId;

    @NotEmpty
    private Presence[] allowedPresences = {};

    public void init() {
        workstream = form.open(id, () -> new Workstream(Mode.PERSISTENT), workstreams::find);
        persistent = workstream.isPersistent();
        queueId = workstream.getQueue() == null ? null : workstream.getQueue().getId();
        availableQueues = queues.findAll();
        allowedPresences = workstream.getAllowedPresences().toArray(Presence[]::new);
    }

    /** Another mode has other defaults; what has been typed so far stays where it means the same. */
    public void changeMode() {
        var changed = new Workstream(persistent ? Mode.PERSISTENT : Mode.LIVE);
        changed.setName(workstream.getName());
        changed.setDistribution(workstream.getDistribution());
        changed.setEnabled(workstream.isEnabled());
        changed.setAutomatedMessages(workstream.isAutomatedMessages());
        changed.setLanguage(workstream.getLanguage());
        changed.setVariables(workstream.getVariables());
        workstream = changed;
    }

    public String save() {
        if (offersToTheAway() && presenceSettings.find().isInactiveAfterMissedOffer()) {
            return form.refuse("allowedPresences", "workstream.allowedPresences.away");
        }

        workstream.setAllowedPresences(EnumSet.copyOf(List.of(allowedPresences)));
        var queue = queues.find(queueId);
        if (queue.isEmpty()) {
            return form.refuse("queueId", "queue.gone");
        }

        if (workstream.getProfileId() != null && capacityProfiles.find(workstream.getProfileId()).isEmpty()) {
            return form.refuse("profileId", "profile.gone");
        }

        workstream.setQueue(queue.get());
        try {
            return form.save("workstream", () -> workstreams.save(workstream).getId());
        } catch (EndsConversationsException refused) {
            return form.refuse("queueId", "workstream.queueId.ends", refused.queueName());
        }
    }

    private boolean offersToTheAway() {
        return Arrays.asList(allowedPresences).contains(Presence.AWAY);
    }

    public boolean isFresh() {
        return id == null;
    }

    public Distribution[] getDistributions() {
        return Distribution.values();
    }

    public SkillMatching[] getSkillMatchings() {
        return SkillMatching.values();
    }

    public KeeperPolicy[] getKeeperPolicies() {
        return KeeperPolicy.values();
    }

    public PreferencePolicy[] getPreferencePolicies() {
        return PreferencePolicy.values();
    }

    public WrapUpBlocking[] getWrapUpBlockings() {
        return WrapUpBlocking.values();
    }

    public List<CapacityProfile> getProfiles() {
        return capacityProfiles.findAll();
    }

    public List<Queue> getAvailableQueues() {
        return availableQueues;
    }

    public Workstream getWorkstream() {
        return workstream;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public boolean isPersistent() {
        return persistent;
    }

    public void setPersistent(boolean persistent) {
        this.persistent = persistent;
    }

    public List<Presence> getPresences() {
        return Presence.offerable();
    }

    public Presence[] getAllowedPresences() {
        return allowedPresences;
    }

    public void setAllowedPresences(Presence[] allowedPresences) {
        this.allowedPresences = allowedPresences;
    }

    public UUID getQueueId() {
        return queueId;
    }

    public void setQueueId(UUID queueId) {
        this.queueId = queueId;
    }
}
