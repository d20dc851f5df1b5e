package org.perdura.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.agent.Role;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;
import org.perdura.routing.Assignments;
import org.perdura.supervision.Absence;
import org.perdura.supervision.Absences;
import org.perdura.workstream.Mode;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Customers, agents, supervisors, administrators and time do what they like with a house, from several threads at once,
 * while a second engine distributes beside the router. In rounds: after each, everything comes to rest.
 */
@ApplicationScoped
public class Bustle {

    private static final int AGENTS = 6;
    private static final int THREADS = 4;

    @Inject
    Stage stage;

    @Inject
    Doings doings;

    @Inject
    Order order;

    @Inject
    Assignments assignments;

    @Inject
    Absences absences;

    @Inject
    Agents agents;

    @Inject
    Queues queues;

    @Resource
    ManagedExecutorService executor;

    private final Map<String, House> houses = new ConcurrentHashMap<>();

    /** An office with a second queue, for which half of its agents work, and a supervisor. */
    record House(Stage.Office office, UUID otherQueueId, UUID supervisorId) {

        List<UUID> queueIds() {
            return List.of(office.queueId(), otherQueueId);
        }
    }

    /** What went wrong in a round, but for refusals, and how often each thing was done. */
    public record Round(List<String> wrong, Map<String, Integer> done) {
    }

    /** @return the widget of a new house */
    public String open(Mode mode) {
        var office = stage.office(AGENTS, mode);
        var queue = queues.save(new Queue(office.widget() + "-other"), office.agentIds().subList(0, AGENTS / 2));
        var login = "supervisor-" + UUID.randomUUID();
        var newcomer = new Agent(login, login, Set.of(Role.SUPERVISOR));
        newcomer.setPasswordHash("nobody knows it");
        var supervisor = agents.save(newcomer);
        houses.put(office.widget(), new House(office, queue.getId(), supervisor.getId()));
        return office.widget();
    }

    /** So many steps by each of the threads. */
    public Round round(String widget, long seed, int steps) throws InterruptedException {
        var house = houses.get(widget);
        var work = new ArrayList<Callable<Map<String, Integer>>>();
        IntStream.range(0, THREADS)
            .forEach(i -> work.add(() -> doings.act(house, new Random(seed * THREADS + i), steps)));

        work.add(() -> distribute(house, steps));
        var round = new Round(new ArrayList<>(), new TreeMap<>());
        for (var done : executor.invokeAll(work)) {
            count(done, round);
        }

        return round;
    }

    /** What is not as it should be now. Right after a round something may still be under way. */
    public List<String> disorder(String widget) {
        return order.violations(houses.get(widget).office());
    }

    /** Everybody comes and takes something. @return how many conversations are with somebody */
    public long getToWork(String widget) {
        var house = houses.get(widget);
        doings.getToWork(house, new Random());
        return stage.count("select count(*) from conversation where workstream_id = ?1 and state = 'ACTIVE'",
            house.office().workstreamId());
    }

    /** Everybody loses their connection, and has had none for hours. */
    public void vanish(String widget) {
        houses.get(widget).office().agentIds().forEach(agent -> stage.change("""
            update agent_presence set disconnected_at = seen_at - interval '3' hour where agent_id = ?1
            """, agent));
    }

    /** What agents of the house have left behind who have been absent for too long, as its supervisors see it. */
    public List<Absence> stuck(String widget) {
        var staff = houses.get(widget).office().agentIds();
        return absences.list().stream().filter(Absence::stuck).filter(absence -> staff.contains(absence.agentId()))
            .toList();
    }

    /** The second engine. */
    private Map<String, Integer> distribute(House house, int times) {
        for (var i = 0; i < times; i++) {
            assignments.distribute(Set.copyOf(house.queueIds()));
        }

        return Map.of("distributed", times);
    }

    private static void count(Future<Map<String, Integer>> done, Round round) throws InterruptedException {
        try {
            done.get().forEach((what, times) -> round.done().merge(what, times, Integer::sum));
        } catch (ExecutionException failed) {
            round.wrong().add(String.valueOf(failed.getCause()));
        }
    }
}
