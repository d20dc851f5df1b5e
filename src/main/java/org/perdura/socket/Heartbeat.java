package org.perdura.socket;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.agent.Presences;
import org.perdura.conversation.CustomerView;
import org.perdura.conversation.Histories;
import org.perdura.platform.Turn;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/**
 * The pulse of every socket: a ping and a {@code pong} that carries the newest {@code seq}, so that a lost last frame
 * is found; whoever is silent for two of them is cut off. Also renews the leases of this node's agents.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class Heartbeat {

    private static final Logger logger = Logger.getLogger(Heartbeat.class.getName());

    @Inject
    Connections connections;

    @Inject
    Histories histories;

    @Inject
    Presences presences;

    @Inject
    Newsroom newsroom;

    @Inject
    Attendance attendance;

    @Resource
    ManagedExecutorService executor;

    private final Turn beating = new Turn();
    private final Turn renewing = new Turn();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        beating.take(this::beat);
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void everyHalfMinute() {
        renewing.take(this::renewLeases);
    }

    private void beat() {
        var now = Instant.now();
        var lines = connections.all();
        lines.forEach(line -> cutOffIfOverdue(line, now));

        var due = lines.stream().filter(Line::isGreeted).filter(line -> line.takeHeartbeat(now)).toList();
        due.forEach(Line::ping);
        newsroom.tellAgain();
        attendance.lookAgain();

        if (!due.isEmpty()) {
            // The database may be slow or gone; the pings above are not.
            executor.execute(() -> pong(due));
        }
    }

    private void cutOffIfOverdue(Line line, Instant now) {
        var reason = line.overdue(now);

        if (reason != null) {
            line.close(reason);
        }
    }

    private void pong(List<Line> lines) {
        var heads = heads(lines);

        for (var line : lines) {
            line.tell(line instanceof AgentLine agent
                ? AgentGreetings.pong(agent, null, heads)
                : Greetings.pong((CustomerLine) line, null, heads));
        }
    }

    private Map<UUID, long[]> heads(List<Line> lines) {
        var ids = new HashSet<UUID>();
        lines.forEach(line -> {
            if (line instanceof AgentLine agent) {
                ids.addAll(agent.opened());
            } else {
                ((CustomerLine) line).shown().map(CustomerView::conversation).ifPresent(ids::add);
            }
        });

        try {
            return ids.isEmpty() ? Map.of() : histories.heads(ids);
        } catch (RuntimeException unavailable) {
            logger.log(Level.FINE, "No heads for this heartbeat", unavailable);
            return Map.of();
        }
    }

    private void renewLeases() {
        var agents = connections.connectedAgents();

        try {
            if (!agents.isEmpty()) {
                presences.renew(agents);
            }
        } catch (RuntimeException unavailable) {
            logger.log(Level.FINE, "Leases could not be renewed", unavailable);
        }
    }
}
