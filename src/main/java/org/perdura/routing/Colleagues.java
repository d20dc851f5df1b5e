package org.perdura.routing;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.perdura.agent.Presence;
import org.perdura.conversation.Access;
import org.perdura.conversation.Conversation;
import org.perdura.platform.AnyOf;
import org.perdura.platform.Listing;
import org.perdura.queue.Queue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * To whom a conversation could be passed on, or who could be asked about it: agents and queues, and how they stand now.
 */
@Stateless
public class Colleagues {

    /** More of them nobody reads; whoever looks for somebody in particular says for whom. */
    static final int MOST = 100;

    private static final Comparator<Peer> AT_HAND_FIRST = Comparator
        .comparing((Peer peer) -> !peer.reachable())
        .thenComparing(peer -> peer.presence() != Presence.AVAILABLE)
        .thenComparing(Comparator.comparingLong(Peer::free).reversed())
        .thenComparing(Peer::name);

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Candidates candidates;

    @Inject
    Costs costs;

    /** Who there is; {@code more} when not all of them are told. */
    public record Choice(List<Peer> agents, List<Team> queues, boolean more) {
    }

    /** An agent, what they are to others now, how much room they have, and whether it is too little for it. */
    public record Peer(UUID id, String name, Presence presence, boolean reachable, long free, boolean full) {

        static Peer of(Candidate candidate, Cost cost) {
            var isThere = candidate.reachable() && candidate.presence() != Presence.OFFLINE;
            return new Peer(candidate.agentId(), candidate.name(), isThere ? candidate.presence() : Presence.OFFLINE,
                isThere, candidate.capacity().freeFor(cost), !candidate.hasRoomFor(cost));
        }
    }

    /** A queue, whether its agents are at work now, and how many they are. */
    public record Team(UUID id, String name, boolean open, long agents) {
    }

    /** Whoever has these words in their name, and is not the one who has it: first who is at hand. */
    public Choice of(UUID agentId, UUID conversationId, String words) {
        var conversation = access.find(access.agent(agentId), conversationId);
        var pattern = new Listing(words, null, false, 1).pattern();
        var agentIds = findAgents(pattern);
        var queues = findQueues(pattern);
        var now = clock.instant();
        return new Choice(peers(conversation, agentIds, now), teams(queues, now),
            agentIds.size() == MOST || queues.size() == MOST);
    }

    private List<UUID> findAgents(String pattern) {
        return entityManager.createQuery("""
                select a.id from Agent a left join AgentPresence p on p.agentId = a.id
                where a.disabled = false and lower(a.displayName) like :pattern escape '\\'
                order by case when p.seenAt is not null and p.disconnectedAt is null then 0 else 1 end,
                    lower(a.displayName)
                """, UUID.class)
            .setParameter("pattern", pattern)
            .setMaxResults(MOST)
            .getResultList();
    }

    private List<Peer> peers(Conversation conversation, List<UUID> agentIds, Instant now) {
        var cost = costs.of(conversation.getId(), conversation.getWorkstream());
        return agentIds.isEmpty() ? List.of() : candidates.of(agentIds, now).stream()
            .filter(Candidate::worksWithCustomers)
            .filter(candidate -> !candidate.agentId().equals(conversation.getAgentId()))
            .map(candidate -> Peer.of(candidate, cost))
            .sorted(AT_HAND_FIRST)
            .toList();
    }

    private List<Queue> findQueues(String pattern) {
        return entityManager.createQuery("""
                from Queue q left join fetch q.hours where lower(q.name) like :pattern escape '\\'
                    order by lower(q.name)
                """, Queue.class)
            .setParameter("pattern", pattern)
            .setMaxResults(MOST)
            .getResultList();
    }

    private List<Team> teams(List<Queue> queues, Instant now) {
        var working = countWorking(queues.stream().map(Queue::getId).toList());
        return queues.stream()
            .map(queue -> new Team(queue.getId(), queue.getName(), queue.calendar().isOpen(now),
                working.getOrDefault(queue.getId(), 0L)))
            .toList();
    }

    /** How many agents work for these queues; a queue without any is left out. */
    public Map<UUID, Long> countWorking(List<UUID> queueIds) {
        return queueIds.isEmpty() ? Map.of() : AnyOf.query(entityManager, Object[].class, """
                select m.queueId, count(*) from QueueMember m join Agent a on a.id = m.agentId
                where m.queueId in (:any) and a.disabled = false
                group by m.queueId
                """, queueIds)
            .getResultStream()
            .collect(toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
