package org.perdura.socket;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Who is connected to this node. */
@ApplicationScoped
public class Connections {

    private final Map<UUID, Set<CustomerLine>> customers = new ConcurrentHashMap<>();
    private final Map<UUID, Set<AgentLine>> agents = new ConcurrentHashMap<>();
    private final Map<UUID, Set<AgentLine>> watching = new ConcurrentHashMap<>();
    private final Map<String, Integer> addresses = new ConcurrentHashMap<>();

    void add(CustomerLine line) {
        add(customers, line);
    }

    /** @return whether it is the agent's first on this node */
    boolean add(AgentLine line) {
        return add(agents, line);
    }

    /** @return whether it was there: not when the node is going down */
    boolean remove(CustomerLine line) {
        return remove(customers, line).wasThere();
    }

    /** @return whether it was the agent's last on this node */
    boolean remove(AgentLine line) {
        var last = remove(agents, line).wasLast();
        line.opened().forEach(conversation -> take(watching, conversation, line));
        return last;
    }

    private <L extends Line> boolean add(Map<UUID, Set<L>> lines, L line) {
        addresses.merge(line.holder().address(), 1, Integer::sum);
        return put(lines, line.subjectId(), line);
    }

    private <L extends Line> Removal remove(Map<UUID, Set<L>> lines, L line) {
        var removal = take(lines, line.subjectId(), line);

        if (removal.wasThere()) {
            addresses.computeIfPresent(line.holder().address(), (address, count) -> count == 1 ? null : count - 1);
        }

        return removal;
    }

    /** @return whether it is the first there */
    private static <L> boolean put(Map<UUID, Set<L>> lines, UUID key, L line) {
        var first = new boolean[1];
        lines.compute(key, (same, present) -> {
            first[0] = present == null;
            var set = present == null ? ConcurrentHashMap.<L>newKeySet() : present;
            set.add(line);
            return set;
        });
        return first[0];
    }

    private static <L> Removal take(Map<UUID, Set<L>> lines, UUID key, L line) {
        var removal = new Removal[] {new Removal(false, false)};
        lines.computeIfPresent(key, (same, present) -> {
            removal[0] = new Removal(present.remove(line), present.isEmpty());
            return present.isEmpty() ? null : present;
        });
        return removal[0];
    }

    private record Removal(boolean wasThere, boolean wasLast) {
    }

    Collection<CustomerLine> ofCustomer(UUID customerId) {
        return customers.getOrDefault(customerId, Set.of());
    }

    /** The customer's lines on which a conversation of this workstream is shown. */
    Stream<CustomerLine> ofCustomer(UUID customerId, UUID workstreamId) {
        return ofCustomer(customerId).stream().filter(line -> line.workstreamId().equals(workstreamId));
    }

    Collection<AgentLine> ofAgent(UUID agentId) {
        return agentId == null ? Set.of() : agents.getOrDefault(agentId, Set.of());
    }

    /** From now on this agent is told there what happens in a conversation. */
    void watch(AgentLine line, UUID conversationId) {
        line.opens(conversationId);
        put(watching, conversationId, line);

        if (!ofAgent(line.subjectId()).contains(line)) {
            // It was closed meanwhile, and nobody will come by again to forget it.
            take(watching, conversationId, line);
        }
    }

    /** The agent may not see it any more. */
    void lose(AgentLine line, UUID conversationId) {
        take(watching, conversationId, line);
        line.loses(conversationId);
    }

    /** The agents' lines on which a conversation is open. */
    Collection<AgentLine> watching(UUID conversationId) {
        return watching.getOrDefault(conversationId, Set.of());
    }

    Stream<AgentLine> agentLines() {
        return agents.values().stream().flatMap(Set::stream);
    }

    Stream<CustomerLine> customerLines() {
        return customers.values().stream().flatMap(Set::stream);
    }

    List<Line> all() {
        return Stream.<Line>concat(customerLines(), agentLines()).toList();
    }

    List<UUID> connectedAgents() {
        return List.copyOf(agents.keySet());
    }

    boolean isOnline(UUID customerId) {
        return customers.containsKey(customerId);
    }

    int countFrom(String address) {
        return addresses.getOrDefault(address, 0);
    }

    void closeCustomersIf(Predicate<CustomerLine> condition, Closing code) {
        customerLines().filter(condition).toList().forEach(line -> line.close(code));
    }

    /** The node goes down; clients reconnect, to any node. They are forgotten first: nobody tells of who was here. */
    void goDown() {
        var lines = all();
        customers.clear();
        agents.clear();
        watching.clear();
        addresses.clear();
        lines.parallelStream().forEach(line -> line.closeNow(Closing.GOING_DOWN));
    }
}
