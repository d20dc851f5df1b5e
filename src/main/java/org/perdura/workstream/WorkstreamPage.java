package org.perdura.workstream;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.platform.Form;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
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
    Form form;

    private String id;
    private boolean persistent = true;
    private Workstream workstream;
    private List<Queue> availableQueues;

    @NotNull
    private UUID queueId;

    public void init() {
        workstream = form.open(id, () -> new Workstream(Mode.PERSISTENT), workstreams::find);
        persistent = workstream.isPersistent();
        queueId = workstream.getQueue() == null ? null : workstream.getQueue().getId();
        availableQueues = queues.findAll();
    }

    /** Another mode has other defaults; what has been typed so far stays where it means the same. */
    public void changeMode() {
        var changed = new Workstream(persistent ? Mode.PERSISTENT : Mode.LIVE);
        changed.setName(workstream.getName());
        changed.setDistribution(workstream.getDistribution());
        changed.setEnabled(workstream.isEnabled());
        changed.setAutomatedMessages(workstream.isAutomatedMessages());
        changed.setLanguage(workstream.getLanguage());
        workstream = changed;
    }

    public String save() {
        workstream.setQueue(queues.find(queueId).orElseThrow());
        return form.save("workstream", () -> workstreams.save(workstream).getId());
    }

    public boolean isFresh() {
        return id == null;
    }

    public Distribution[] getDistributions() {
        return Distribution.values();
    }

    public WrapUpBlocking[] getWrapUpBlockings() {
        return WrapUpBlocking.values();
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

    public UUID getQueueId() {
        return queueId;
    }

    public void setQueueId(UUID queueId) {
        this.queueId = queueId;
    }
}
