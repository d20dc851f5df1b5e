package org.perdura.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.perdura.conversation.ConversationState;
import org.perdura.widget.VisitingHours;
import org.perdura.widget.Widget;
import org.perdura.widget.Widgets;
import org.perdura.workstream.Mode;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds out for a widget whether somebody is at work, and how it stands with its queue. */
@Stateless
public class Availabilities {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Widgets widgets;

    @Inject
    VisitingHours visitingHours;

    @Inject
    Candidates candidates;

    @Inject
    QueueWaits waits;

    /** @param widget with its workstream, its queue and all hours loaded */
    public Availability of(Widget widget) {
        var now = clock.instant();
        var queue = widget.getWorkstream().getQueue();
        var hours = visitingHours.of(widget);
        var open = hours.isOpen(now);
        var live = !widget.getWorkstream().isPersistent();
        return new Availability(
            open,
            open ? null : hours.nextOpening(now).orElse(null),
            open ? hours.nextClosing(now).orElse(null) : null,
            widget.zoneOfHours().map(ZoneId::getId).orElse(null),
            open && isAnybodyFree(widget, now),
            live ? countWaiting(queue.getId()) : null,
            live ? waits.lastUsual(queue.getId(), now).map(Duration::toSeconds).orElse(null) : null);
    }

    private boolean isAnybodyFree(Widget widget, Instant now) {
        var open = widgets.queuesBehind(widget).stream().filter(queue -> queue.calendar().isOpen(now)).toList();
        var roster = candidates.of(open, now);
        var cost = Cost.ofNext(widget.getWorkstream());
        return open.stream()
            .flatMap(queue -> roster.membersOf(queue.getId()).stream())
            .anyMatch(candidate -> Plan.isFree(candidate, widget.getWorkstream(), cost));
    }

    private long countWaiting(UUID queueId) {
        return entityManager.createQuery("""
                select count(*) from Conversation c where c.queue.id = :queueId and c.state = :open and c.mode = :live
                """, Long.class)
            .setParameter("queueId", queueId)
            .setParameter("open", ConversationState.OPEN)
            .setParameter("live", Mode.LIVE)
            .getSingleResult();
    }
}
