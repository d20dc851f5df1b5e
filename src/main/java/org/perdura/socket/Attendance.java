package org.perdura.socket;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.conversation.Conversations;
import org.perdura.conversation.CustomerView;
import org.perdura.platform.Gatherer;
import org.perdura.platform.Turn;
import org.perdura.workstream.Mode;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Has it written down since when the customers of live conversations are without a connection. Who is there is looked
 * up when that is written, and it is written in one line of work: a page that comes before the one it replaces has gone
 * is never mistaken for a customer who left.
 */
@ApplicationScoped
public class Attendance {

    private static final Logger logger = Logger.getLogger(Attendance.class.getName());

    private static final int LOT_SIZE = 500;
    private static final int SECONDS_BETWEEN_CALLS = 5;

    @Inject
    Connections connections;

    @Inject
    Conversations conversations;

    @Resource
    ManagedExecutorService executor;

    private final Set<Seat> missed = ConcurrentHashMap.newKeySet();
    private final Turn takingStock = new Turn();
    private final Turn calling = new Turn();
    private Gatherer<Seat> roll;
    private volatile boolean stockTaken;
    private int seconds;

    /** Where a customer is, or is missed. */
    private record Seat(UUID customerId, UUID workstreamId) {

        static Seat of(CustomerLine line) {
            return new Seat(line.subjectId(), line.workstreamId());
        }
    }

    @PostConstruct
    void start() {
        roll = new Gatherer<>(executor, LOT_SIZE, lot -> new HashSet<>(lot).forEach(this::writeDown));
    }

    /** A customer's line was greeted or closed. */
    void changed(CustomerLine line, Mode mode) {
        if (mode == Mode.LIVE) {
            roll.add(Seat.of(line));
        }
    }

    /** Who wrote the first word and was gone before it was stored is missed now. */
    void began(CustomerView view) {
        var seat = new Seat(view.customerId(), view.workstreamId());

        if (view.mode() == Mode.LIVE && !isTaken(seat)) {
            roll.add(seat);
        }
    }

    /** Once a second: what could not be written down. After a start that is everybody. */
    void lookAgain() {
        // The database may be slow or gone; whoever asks has to go on.
        if (!stockTaken) {
            executor.execute(() -> takingStock.take(this::takeStock));
        } else if (++seconds % SECONDS_BETWEEN_CALLS == 0) {
            executor.execute(() -> calling.take(this::call));
        }

        var again = List.copyOf(missed);
        missed.removeAll(again);
        again.forEach(roll::add);
    }

    /** When the node went down, nobody was left to say who had gone. */
    private void takeStock() {
        if (stockTaken) {
            return;
        }

        try {
            conversations.nobodyIsThere();
            stockTaken = true;
            connections.customerLines().map(Seat::of).forEach(roll::add);
        } catch (RuntimeException unavailable) {
            logger.log(Level.FINE, "Who is there could not be written down yet", unavailable);
        }
    }

    /** Who is said to have gone, and is here: another node has just started, and knew nobody. */
    private void call() {
        try {
            conversations.missedCustomers().stream()
                .map(absence -> new Seat(absence.customerId(), absence.workstreamId()))
                .filter(this::isTaken)
                .forEach(roll::add);
        } catch (RuntimeException unavailable) {
            logger.log(Level.FINE, "Who is missed could not be looked up", unavailable);
        }
    }

    private void writeDown(Seat seat) {
        try {
            conversations.customerIsThere(seat.customerId(), seat.workstreamId(), isTaken(seat));
        } catch (RuntimeException unavailable) {
            logger.log(Level.FINE, "Who is there could not be written down", unavailable);
            missed.add(seat);
        }
    }

    private boolean isTaken(Seat seat) {
        return connections.ofCustomer(seat.customerId(), seat.workstreamId()).findAny().isPresent();
    }
}
