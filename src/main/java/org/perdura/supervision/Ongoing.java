package org.perdura.supervision;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Obstacle;
import org.perdura.platform.Found;
import org.perdura.platform.Listing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads what is going on in all queues, as supervisors' lists show it. */
@Stateless
public class Ongoing {

    /** Whoever waits for us comes before whoever does not; in the other direction, too. */
    private static final Map<String, String> ORDERS = Map.of(
        "name", "lower(k.name)",
        "waiting", "case when c.head.unansweredSince is null then 1 else 0 end, c.head.unansweredSince",
        "since", "c.since",
        "queue", "lower(q.name)",
        "agent", "case when a.id is null then 1 else 0 end, lower(a.displayName)",
        "priority", "c.priority");

    private static final String FROM = """
         from Conversation c join c.customer k join c.workstream w join c.queue q
        left join Agent a on a.id = c.agentId
        left join Agent h on h.id = c.keeperId
        """;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    public Found<OngoingRow> list(OngoingFilter filter, Listing listing) {
        var conditions = conditions(filter, listing);
        var rows = conditions.fill(entityManager.createQuery("""
                select new org.perdura.supervision.OngoingRow(c.id, c.mode, c.state, c.since, c.head.unansweredSince,
                    k.name, w.name, q.name, a.displayName, h.displayName, c.obstacle, c.priority)
                """ + FROM + conditions + listing.orderBy(ORDERS) + ", c.id", OngoingRow.class))
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        var total = conditions.fill(entityManager.createQuery("select count(c)" + FROM + conditions, Long.class))
            .getSingleResult();
        return new Found<>(rows, total);
    }

    /** One conversation, ongoing or over. */
    public Optional<ConversationFacts> find(UUID id) {
        return entityManager.createQuery("""
                select new org.perdura.supervision.ConversationFacts(c.id, c.mode, c.state, c.since, c.createdAt,
                    c.head.unansweredSince, k.name, w.name, q.name, a.id, a.displayName, h.displayName, c.heldUntil,
                    c.obstacle, c.priority, w.units, c.head.lastAuthor, c.head.lastText, c.head.lastAt, c.dueAt,
                    c.previousId)
                """ + FROM + " where c.id = :id", ConversationFacts.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
    }

    private Conditions conditions(OngoingFilter filter, Listing listing) {
        var conditions = new Conditions()
            .and("c.state in :states", "states", OngoingFilter.STATES)
            .and("lower(k.name) like :words escape '\\'", "words", listing.words().isEmpty() ? null : listing.pattern())
            .and("c.state = :state", "state", filter.state())
            .and("q.id = :queueId", "queueId", filter.queueId())
            .and("w.id = :workstreamId", "workstreamId", filter.workstreamId())
            .and("(a.id = :agentId or h.id = :agentId)", "agentId", filter.agentId())
            .and("c.head.unansweredSince <= :before", "before",
                filter.waiting() == null ? null : clock.instant().minus(filter.waiting()));
        return filter.obstacle() == Obstacle.HELD
            ? conditions.and("c.keeperId is not null").and("c.state = :open", "open", ConversationState.OPEN)
            : conditions.and("c.obstacle = :obstacle", "obstacle", filter.obstacle());
    }
}
