package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.perdura.conversation.Chronicle;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.EnteredAs;
import org.perdura.conversation.Trace;
import org.perdura.conversation.TraceCode;
import org.perdura.platform.Json;
import org.perdura.queue.Occasion;
import org.perdura.queue.OverflowAction;
import org.perdura.queue.Queue;
import org.perdura.rules.KnownRules;
import org.perdura.rules.RuleBook.Route;
import org.perdura.rules.Situation;
import org.perdura.workstream.Distribution;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Sends on, or ends, what a queue has no place for; what a rule has sent there goes to the queue of the next rule that
 * matches and has a place for it, before anything else. Each conversation is looked at alone, with its queue locked, so
 * that no two that enter it find the same last place; what is sent on counts beyond it.
 */
@Stateless
public class Overflows {

    private static final int AT_ONCE = 200;

    /** How long whoever enters may be on the way to an agent; nobody is sent away whom somebody would have taken. */
    private static final Duration DISTRIBUTED = Duration.ofSeconds(3);

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Chronicle chronicle;

    @Inject
    Trace trace;

    @Inject
    KnownRules rules;

    /** What its queue may have no place for, the longest due first. */
    public List<UUID> findDue() {
        return entityManager.createQuery("""
                select id from Conversation
                where stay.overflowAt <= :now and state = :open and keeperId is null
                order by stay.overflowAt, id
                """, UUID.class)
            .setParameter("now", clock.instant())
            .setParameter("open", ConversationState.OPEN)
            .setMaxResults(AT_ONCE)
            .getResultList();
    }

    /**
     * Asks the queue of a conversation whether it has a place for it, if that is still to be asked. What is held has
     * one.
     */
    public void look(UUID conversationId) {
        var queue = lockQueueOf(conversationId);
        var conversation = entityManager.find(Conversation.class, conversationId, PESSIMISTIC_WRITE);
        var now = clock.instant();

        if (conversation.getState() == ConversationState.OPEN && conversation.getKeeperId() == null
                && conversation.getQueue().equals(queue) && conversation.getStay().isDue(now)
                && !mayBeOnItsWay(conversation, queue, now)) {
            occasion(conversation, queue, now).ifPresentOrElse(
                occasion -> act(conversation, queue, occasion, now),
                () -> conversation.stays(now));
        }
    }

    private Queue lockQueueOf(UUID conversationId) {
        var id = entityManager.createQuery("select queue.id from Conversation where id = :id", UUID.class)
            .setParameter("id", conversationId)
            .getSingleResult();
        return entityManager.find(Queue.class, id, PESSIMISTIC_WRITE);
    }

    /** Then it is looked at again in a second. */
    private boolean mayBeOnItsWay(Conversation conversation, Queue queue, Instant now) {
        var stay = conversation.getStay();
        return !stay.isAdmitted()
            && conversation.getWorkstream().getDistribution() == Distribution.PUSH
            && conversation.getObstacle() == null
            && queue.calendar().isOpen(now)
            && now.isBefore(stay.getQueuedAt().plus(DISTRIBUTED));
    }

    private Optional<Occasion> occasion(Conversation conversation, Queue queue, Instant now) {
        var persistent = conversation.getWorkstream().isPersistent();
        return conversation.getStay().isAdmitted()
            ? Optional.of(Occasion.LATE).filter(late -> applies(late, queue, persistent, now))
            : onEntry(queue, persistent, now);
    }

    /** Why this queue would have no place for a conversation that entered it then; empty when it has. */
    public Optional<Occasion> onEntry(Queue queue, boolean persistent, Instant at) {
        return Optional.of(Occasion.CLOSED)
            .filter(closed -> !queue.calendar().isOpen(at) && applies(closed, queue, persistent, at))
            .or(() -> Optional.of(Occasion.CROWDED)
                .filter(crowded -> applies(crowded, queue, persistent, at) && isCrowded(queue)));
    }

    private boolean applies(Occasion occasion, Queue queue, boolean persistent, Instant at) {
        var overflow = queue.overflowWhen(occasion);
        return overflow.ends() && !persistent
            || overflow.target().map(this::find).filter(target -> takes(target, occasion, at)).isPresent();
    }

    /** Nobody would be there, either. */
    private boolean takes(Queue target, Occasion occasion, Instant at) {
        return occasion != Occasion.CLOSED || target.calendar().isOpen(at);
    }

    private boolean isCrowded(Queue queue) {
        var waiting = entityManager.createQuery("""
                select count(*) from Conversation
                where queue.id = :queueId and state = :open and stay.admitted = true
                """, Long.class)
            .setParameter("queueId", queue.getId())
            .setParameter("open", ConversationState.OPEN)
            .getSingleResult();
        return waiting >= queue.getCrowdedLimit();
    }

    /** The first of these routes that leads to another queue which has a place for it. */
    public Optional<Route> another(List<Route> routes, Queue queue, boolean persistent, Instant at) {
        return routes.stream()
            .filter(route -> !route.queueId().equals(queue.getId()))
            .filter(route -> Optional.ofNullable(find(route.queueId()))
                .filter(target -> target.calendar().isOpen(at) && onEntry(target, persistent, at).isEmpty())
                .isPresent())
            .findFirst();
    }

    private void act(Conversation conversation, Queue queue, Occasion occasion, Instant now) {
        anotherRoute(conversation, queue, occasion, now).ifPresentOrElse(
            route -> follow(route, conversation, queue, occasion, now),
            () -> overflow(conversation, queue, occasion, now));
    }

    /** Of what enters its queue by a rule, when it does. */
    private Optional<Route> anotherRoute(Conversation conversation, Queue queue, Occasion occasion, Instant now) {
        if (occasion == Occasion.LATE || conversation.getEnteredAs() != EnteredAs.NEW) {
            return Optional.empty();
        }

        var workstream = conversation.getWorkstream();
        var situation = Situation.of(conversation.getId(), conversation.getWidget().getId(), conversation.getContext(),
            conversation.getCustomer(), conversation.getCreatedAt(), Conversation.DEFAULT_PRIORITY);
        return another(rules.of(workstream.getId()).routes(situation), queue, workstream.isPersistent(), now);
    }

    private void follow(Route route, Conversation conversation, Queue queue, Occasion occasion, Instant now) {
        var target = find(route.queueId());
        trace.write(conversation, TraceCode.OVERFLOWED, Json.object()
            .put("why", (occasion + "-rule").toLowerCase(Locale.ROOT))
            .put("queue", queue.getName())
            .put("rule", route.rule().getName())
            .put("to", target.getName()), now);
        conversation.overflow(target, now).ifPresent(chronicle::record);
    }

    private void overflow(Conversation conversation, Queue queue, Occasion occasion, Instant now) {
        var target = queue.overflowWhen(occasion).target().map(this::find);
        var details = Json.object()
            .put("why", (occasion + (target.isPresent() ? "" : "-ended")).toLowerCase(Locale.ROOT))
            .put("queue", queue.getName());
        target.ifPresent(to -> details.put("to", to.getName()));
        trace.write(conversation, TraceCode.OVERFLOWED, details, now);

        target.map(to -> conversation.overflow(to, now))
            .orElseGet(() -> conversation.endByOverflow(now))
            .ifPresent(chronicle::record);
    }

    private Queue find(UUID queueId) {
        return entityManager.find(Queue.class, queueId);
    }

    /** What waits in a queue and may be looked at another time than before; some of it, from an id on. */
    public List<UUID> findWaiting(UUID queueId, UUID after) {
        return entityManager.createQuery("""
                select c.id from Conversation c join c.queue q
                where q.id = :queueId and c.state in :waiting and c.id > :after
                    and (q.whenLate.action <> :stay or c.stay.overflowAt is not null)
                order by c.id
                """, UUID.class)
            .setParameter("queueId", queueId)
            .setParameter("waiting", List.of(ConversationState.OPEN, ConversationState.OFFERED))
            .setParameter("after", after)
            .setParameter("stay", OverflowAction.STAY)
            .setMaxResults(AT_ONCE)
            .getResultList();
    }

    /** The queues that keep these hours. */
    public List<UUID> queuesThatKeep(UUID hoursId) {
        return entityManager.createQuery("select id from Queue where hours.id = :hoursId", UUID.class)
            .setParameter("hoursId", hoursId)
            .getResultList();
    }

    /** Its queue, or the hours of that, are others now. */
    public void lookAnew(List<UUID> conversationIds) {
        entityManager.createQuery("from Conversation where id in :ids order by id", Conversation.class)
            .setParameter("ids", conversationIds)
            .setLockMode(PESSIMISTIC_WRITE)
            .getResultList()
            .forEach(Conversation::staysAnew);
    }
}
