package org.perdura.routing;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.agent.AgentArrived;
import org.perdura.agent.AgentChanged;
import org.perdura.agent.CapacityProfileChanged;
import org.perdura.agent.Presence;
import org.perdura.agent.PresenceSettingChanged;
import org.perdura.agent.PresenceSettings;
import org.perdura.agent.Presences;
import org.perdura.conversation.StateChanged;
import org.perdura.platform.Gatherer;
import org.perdura.workstream.WorkstreamChanged;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Has presences follow how much agents carry, where the organisation wants that: with nothing they are available, with
 * something busy, and with all they can carry not to be disturbed.
 */
@ApplicationScoped
public class AutomaticPresences {

    private static final Logger logger = Logger.getLogger(AutomaticPresences.class.getName());

    private static final int LOT_SIZE = 500;

    @Inject
    PresenceSettings settings;

    @Inject
    Presences presences;

    @Inject
    Capacities capacities;

    @Resource
    ManagedExecutorService executor;

    private Gatherer<UUID> agents;

    @PostConstruct
    void start() {
        agents = new Gatherer<>(executor, LOT_SIZE, this::follow);
    }

    void stateChanged(@Observes(during = AFTER_SUCCESS) StateChanged event) {
        look(event.change().agentBefore());
        look(event.change().agentAfter());
    }

    /** A wrap-up may have stopped blocking its agent. */
    void routingWanted(@Observes(during = AFTER_SUCCESS) RoutingWanted event) {
        look(event.conversation().getAgentId());
    }

    /** What agents choose is not looked at: it holds until something happens to their work. */
    void agentArrived(@Observes(during = AFTER_SUCCESS) AgentArrived event) {
        look(event.agentId());
    }

    void agentChanged(@Observes(during = AFTER_SUCCESS) AgentChanged event) {
        look(event.agentId());
    }

    /** What a conversation costs may be something else. */
    void workstreamChanged(@Observes(during = AFTER_SUCCESS) WorkstreamChanged event) {
        lookAtEverybody();
    }

    /** So may be how many of them somebody may have. */
    void profileChanged(@Observes(during = AFTER_SUCCESS) CapacityProfileChanged event) {
        lookAtEverybody();
    }

    private void lookAtEverybody() {
        executor.execute(() -> attempt(() -> presences.findAutomatic().forEach(this::look)));
    }

    void settingChanged(@Observes(during = AFTER_SUCCESS) PresenceSettingChanged event) {
        executor.execute(() -> attempt(() -> presences.findAutomatic()
            .forEach(event.followingCapacity() ? this::look : presences::followNoMore)));
    }

    private void look(UUID agentId) {
        if (agentId != null) {
            agents.add(agentId);
        }
    }

    private void follow(List<UUID> lot) {
        attempt(() -> {
            if (settings.find().isFollowingCapacity()) {
                new HashSet<>(lot).forEach(agentId -> presences.follow(agentId, presenceFor(capacities.of(agentId))));
            }
        });
    }

    static Presence presenceFor(Capacity capacity) {
        if (capacity.isIdle()) {
            return Presence.AVAILABLE;
        }

        return capacity.isFull() ? Presence.DO_NOT_DISTURB : Presence.BUSY;
    }

    /** What fails is looked at again with the next conversation that the agent takes or leaves. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            logger.log(Level.WARNING, "Presences could not follow the capacity: {0}", failed.getClass().getName());
        }
    }
}
