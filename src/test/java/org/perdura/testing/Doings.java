package org.perdura.testing;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import org.perdura.agent.AgentPresence.ChangedBy;
import org.perdura.agent.Agents;
import org.perdura.agent.Presence;
import org.perdura.agent.Presences;
import org.perdura.conversation.Author;
import org.perdura.conversation.Conversations;
import org.perdura.conversation.Messages;
import org.perdura.conversation.Post;
import org.perdura.conversation.RefusedException;
import org.perdura.platform.Conflicts;
import org.perdura.queue.Queues;
import org.perdura.routing.Offers;
import org.perdura.supervision.Interventions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What anybody might do next in a house. Much of it is refused, as somebody else was quicker. */
@ApplicationScoped
public class Doings {

    private static final int CUSTOMERS = 30;
    private static final int LONGEST_JUMP = 200;
    private static final List<Integer> CAPACITIES = List.of(30, 60, 100, 100);

    @Inject
    Stage stage;

    @Inject
    Order order;

    @Inject
    MovedClock clock;

    @Inject
    Messages messages;

    @Inject
    Conversations conversations;

    @Inject
    Offers offers;

    @Inject
    Interventions interventions;

    @Inject
    Presences presences;

    @Inject
    Queues queues;

    @Inject
    Agents agents;

    /** @return how often each thing was done; whatever goes wrong that is no refusal is thrown */
    Map<String, Integer> act(Bustle.House house, Random random, int steps) {
        var done = new TreeMap<String, Integer>();
        for (var i = 0; i < steps; i++) {
            done.merge(attempt(() -> step(house, random)), 1, Integer::sum);
        }

        return done;
    }

    private static String attempt(Supplier<String> act) {
        try {
            return act.get();
        } catch (RefusedException somebodyWasQuicker) {
            return "refused";
        } catch (RuntimeException failed) {
            if (Conflicts.isStale(failed)) {
                return "told that somebody else has saved";
            }

            throw failed;
        }
    }

    private String step(Bustle.House house, Random random) {
        var agent = any(house.office().agentIds(), random);
        var chance = random.nextInt(100);

        if (chance < 30) {
            return write(house, random);
        } else if (chance < 50) {
            return answer(agent, true);
        } else if (chance < 55) {
            return answer(agent, false);
        } else if (chance < 78) {
            return leave(house, agent, random);
        } else if (chance < 84) {
            return supervise(house, agent, random);
        } else if (chance < 98) {
            return comeOrGo(house, agent, random);
        }

        clock.advance(Duration.ofSeconds(random.nextInt(LONGEST_JUMP)));
        return "time passed";
    }

    private String write(Bustle.House house, Random random) {
        var office = house.office();
        var name = "customer-" + random.nextInt(CUSTOMERS) + "@" + office.widget();
        var author = new Author(Author.Kind.CUSTOMER, stage.customer(name), name);
        messages.store(
            List.of(Post.byCustomer(author, office.workstreamId(), office.widgetId(), UUID.randomUUID(), "A word")));
        return "written";
    }

    private String answer(UUID agent, boolean yes) {
        var pending = offers.pending(agent);
        if (pending.isEmpty()) {
            return "nothing offered";
        }

        var conversation = pending.get(0).getConversationId();
        if (yes) {
            offers.accept(agent, conversation);
        } else {
            offers.reject(agent, conversation);
        }

        return yes ? "accepted" : "rejected";
    }

    private String leave(Bustle.House house, UUID agent, Random random) {
        var state = any(List.of("ACTIVE", "ACTIVE", "WAITING", "WRAP_UP", "OPEN"), random);
        return order.any(house.office(), agent, state).map(found -> switch (state) {
            case "OPEN" -> {
                conversations.pick(agent, found.id());
                yield "picked";
            }
            case "WAITING" -> {
                conversations.resume(agent, found.id());
                yield "resumed";
            }
            case "WRAP_UP" -> {
                conversations.close(agent, found.id());
                yield "closed";
            }
            default -> leave(house, agent, found, random);
        }).orElse("nothing there");
    }

    private String leave(Bustle.House house, UUID agent, Order.Found found, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> {
                conversations.end(agent, found.id(), found.seq());
                return "ended";
            }
            case 1 -> {
                interventions.transferToAgent(agent, found.id(), any(house.office().agentIds(), random), null);
                return "transferred";
            }
            case 2 -> {
                interventions.transferToQueue(agent, found.id(), any(house.queueIds(), random), null);
                return "transferred to a queue";
            }
            case 3 -> {
                messages.store(List.of(Post.byAgent(agent, found.id(), UUID.randomUUID(), "An answer")));
                return "answered";
            }
            default -> {
                conversations.park(agent, found.id(), found.seq());
                return "parked";
            }
        }
    }

    /** Takes from an agent what they have, or are asked to take, or gives away what nobody has. */
    private String supervise(Bustle.House house, UUID agent, Random random) {
        var state = any(List.of("OPEN", "OFFERED", "ACTIVE", "WAITING"), random);
        return order.any(house.office(), agent, state).map(found -> {
            if (random.nextBoolean()) {
                interventions.transferToAgent(house.supervisorId(), found.id(), any(house.office().agentIds(), random),
                    null);
            } else if (state.equals("ACTIVE")) {
                interventions.release(house.supervisorId(), found.id(), agent);
            } else {
                interventions.transferToQueue(house.supervisorId(), found.id(), any(house.queueIds(), random), null);
            }

            return "moved by a supervisor";
        }).orElse("nothing there");
    }

    private String comeOrGo(Bustle.House house, UUID agent, Random random) {
        switch (random.nextInt(7)) {
            case 0 -> presences.choose(agent, Presence.AWAY, ChangedBy.ME);
            case 1 -> {
                presences.disconnected(agent);
                stage.change("update agent_presence set disconnected_at = seen_at where agent_id = ?1", agent);
            }
            case 2 -> changeMembers(house, random);
            case 3 -> changeCapacity(agent, random);
            default -> come(agent);
        }

        return "came or gone";
    }

    private void come(UUID agent) {
        presences.connected(agent);
        presences.choose(agent, Presence.AVAILABLE, ChangedBy.ME);
    }

    /** Somebody leaves the queue, or everybody is back. */
    private void changeMembers(Bustle.House house, Random random) {
        var all = house.office().agentIds();
        var members = new HashSet<>(all);
        if (random.nextBoolean()) {
            members.remove(any(all, random));
        }

        queues.find(house.office().queueId()).ifPresent(queue -> queues.save(queue, members));
    }

    private void changeCapacity(UUID agent, Random random) {
        agents.find(agent).ifPresent(found -> {
            found.setCapacity(any(CAPACITIES, random));
            agents.save(found);
        });
    }

    /** Somebody writes, everybody is there, and each takes what they are asked to take. */
    void getToWork(Bustle.House house, Random random) {
        attempt(() -> write(house, random));
        house.office().agentIds().forEach(agent -> {
            come(agent);
            attempt(() -> answer(agent, true));
        });
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
