package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.perdura.automated.Trigger;
import org.perdura.conversation.Chronicle;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.platform.AnyOf;
import org.perdura.queue.Queue;
import org.perdura.routing.Lineup.Move;
import org.perdura.routing.Lineup.Place;
import org.perdura.workstream.Mode;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Tells those who wait in live chats their place in the queue, whenever it changes, and once how long it usually takes.
 */
@Stateless
public class QueueNews {

    /** Most are asked of an agent before that, and need not hear that they wait. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Chronicle chronicle;

    @Inject
    QueueWaits waits;

    /** Everybody who waits in a queue in which somebody waits in a live chat. */
    public Map<UUID, Lineup> lineups() {
        var places = new LinkedHashMap<UUID, List<Place>>();
        findWaiting(clock.instant().minus(MOMENT))
            .forEach(row -> places.computeIfAbsent((UUID) row[0], queue -> new ArrayList<>()).add(place(row)));

        var lineups = new LinkedHashMap<UUID, Lineup>();
        places.forEach((queueId, inOrder) -> lineups.put(queueId, new Lineup(inOrder)));
        return lineups;
    }

    private List<Object[]> findWaiting(Instant before) {
        return entityManager.createQuery("""
                select q.id, c.id, c.notices.toldPosition, c.notices.positionToldAt, c.notices.waitTold,
                    t.tellingPosition, t.tellingWait, w.automatedMessages, c.notices.closedToldAt, c.mode
                from Queue q join Conversation c on c.queue.id = q.id join c.widget t join c.workstream w
                where c.state = :open and c.since <= :before
                    and exists (select 1 from Conversation l where l.queue.id = q.id
                        and l.state = :open and l.mode = :live)
                order by q.id, case when c.keeperId is null then 1 else 0 end, c.priority,
                    coalesce(c.head.unansweredSince, c.since),
                    c.id
                """, Object[].class)
            .setParameter("open", ConversationState.OPEN)
            .setParameter("live", Mode.LIVE)
            .setParameter("before", before)
            .getResultList();
    }

    private static Place place(Object[] row) {
        var said = row[9] == Mode.LIVE && (boolean) row[7];
        return new Place((UUID) row[1], (int) row[2], (Instant) row[3], said && (boolean) row[5],
            said && (boolean) row[6] && !(boolean) row[4], said && row[8] == null);
    }

    /** Tells those in a queue who are to hear something now. While it is closed its places mean nothing. */
    public void tell(UUID queueId, Lineup lineup) {
        var now = clock.instant();

        if (entityManager.find(Queue.class, queueId).calendar().isOpen(now)) {
            tell(lineup, lineup.curious().isEmpty() ? Optional.empty() : waits.usual(queueId, now), now);
        } else {
            lock(lineup.unaware().stream()).values().forEach(conversation -> tellClosed(conversation, now));
        }
    }

    private void tellClosed(Conversation conversation, Instant now) {
        if (conversation.getState() == ConversationState.OPEN) {
            chronicle.sayClosed(conversation, now);
        }
    }

    private void tell(Lineup lineup, Optional<Duration> usual, Instant now) {
        var moves = lineup.moves(now);
        var curious = usual.isPresent() ? lineup.curious() : List.<UUID>of();
        var waiting = lock(Stream.concat(moves.stream().map(move -> move.place().conversationId()), curious.stream()));
        moves.forEach(move -> tellPlace(waiting.get(move.place().conversationId()), move, now));
        curious.forEach(id -> tellWait(waiting.get(id), usual.orElseThrow(), now));
    }

    private Map<UUID, Conversation> lock(Stream<UUID> concerned) {
        var ids = concerned.collect(toCollection(TreeSet::new));
        return ids.isEmpty() ? Map.of() : AnyOf
            .query(entityManager, Conversation.class, "from Conversation where id in (:any) order by id", ids)
            .setLockMode(PESSIMISTIC_WRITE)
            .getResultStream()
            .collect(toMap(Conversation::getId, identity()));
    }

    /** Another node may have been faster, or an agent. */
    private void tellPlace(Conversation conversation, Move move, Instant now) {
        var notices = conversation.getNotices();

        if (conversation.getState() == ConversationState.OPEN && notices.getToldPosition() == move.place().told()) {
            notices.toldPosition(move.position(), now);
            chronicle.say(conversation, move.position() == 1 ? Trigger.NEXT_IN_LINE : Trigger.QUEUE_POSITION,
                slugs -> slugs.ahead(move.position() - 1), now);
        }
    }

    private void tellWait(Conversation conversation, Duration usual, Instant now) {
        if (conversation.getState() == ConversationState.OPEN && !conversation.getNotices().isWaitTold()) {
            conversation.getNotices().toldWait();
            chronicle.say(conversation, Trigger.ofWait(usual), slugs -> slugs.waiting(usual), now);
        }
    }
}
