package org.perdura.queue;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.AgentDeleted;
import org.perdura.agent.Agents;
import org.perdura.agent.Skill;
import org.perdura.agent.Skills;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;

/** Keeps agents together with what they do. It stands here, beside the queues, because agents know nothing of them. */
@Stateless
public class Staff {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Agents agents;

    @Inject
    Skills skills;

    @Inject
    Members members;

    public AgentWork workOf(UUID agentId) {
        return new AgentWork(members.queuesOf(agentId), skills.ratingsOf(agentId));
    }

    /**
     * Stores a new or edited agent with exactly this work; refuses what {@link Agents#save} refuses.
     *
     * @param seen the work that was there to be edited
     * @throws OptimisticLockException when it is another one by now, or a queue or a skill is gone
     */
    public Agent save(Agent agent, AgentWork work, AgentWork seen) {
        lock(agent, work, seen);
        var saved = agents.save(agent);

        if (!workOf(saved.getId()).equals(seen)) {
            throw new OptimisticLockException();
        }

        members.replaceQueuesOf(saved.getId(), work.queueIds());
        skills.rate(saved.getId(), work.ratings());
        return saved;
    }

    /**
     * Makes an agent a member of exactly these queues; nothing else about them is touched.
     *
     * @param seen the queues that they worked for when these were chosen
     * @throws OptimisticLockException when they work for others by now, or one of them is gone
     */
    public void assign(UUID agentId, Set<UUID> queueIds, Set<UUID> seen) {
        lockQueues(queueIds, seen);
        entityManager.find(Agent.class, agentId, LockModeType.PESSIMISTIC_WRITE);

        if (!members.queuesOf(agentId).equals(seen)) {
            throw new OptimisticLockException();
        }

        members.replaceQueuesOf(agentId, queueIds);
    }

    private void lockQueues(Set<UUID> queueIds, Set<UUID> seen) {
        var all = new HashSet<>(seen);
        all.addAll(queueIds);
        members.requireAll(Queue.class, all);
    }

    private void lock(Agent agent, AgentWork work, AgentWork seen) {
        lockQueues(work.queueIds(), seen.queueIds());
        members.requireAll(Skill.class, work.ratings().keySet());
        entityManager.find(Agent.class, agent.getId(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whoever is gone works for nobody. */
    public void agentDeleted(@Observes AgentDeleted event) {
        members.replaceQueuesOf(event.agentId(), Set.of());
    }
}
