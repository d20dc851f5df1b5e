package org.perdura.socket;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is connected to this node. */
@ApplicationScoped
public class Connections {

    private final Map<UUID, Set<CustomerLine>> customers = new ConcurrentHashMap<>();
    private final Map<UUID, Set<AgentLine>> agents = new ConcurrentHashMap<>();

    void add(CustomerLine line) {
        add(customers, line);
    }

    /** @return whether it is the agent's first on this node */
    boolean add(AgentLine line) {
        return add(agents, line);
    }

    void remove(CustomerLine line) {
        remove(customers, line);
    }

    /** @return whether it was the agent's last on this node */
    boolean remove(AgentLine line) {
        return remove(agents, line);
    }

    private static <L extends Line> boolean add(Map<UUID, Set<L>> lines, L line) {
        var first = new boolean[1];
        lines.compute(line.subjectId(), (subject, present) -> {
            first[0] = present == null;
            var set = present == null ? ConcurrentHashMap.<L>newKeySet() : present;
            set.add(line);
            return set;
        });
        return first[0];
    }

    private static <L extends Line> boolean remove(Map<UUID, Set<L>> lines, L line) {
        var last = new boolean[1];
        lines.computeIfPresent(line.subjectId(), (subject, present) -> {
            present.remove(line);
            last[0] = present.isEmpty();
            return last[0] ? null : present;
        });
        return last[0];
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

    /** The agents' lines on which a conversation is open. */
    Stream<AgentLine> watching(UUID conversationId) {
        return agentLines().filter(line -> line.hasOpened(conversationId));
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

    long countFrom(String address) {
        return all().stream().filter(line -> address.equals(line.holder().address())).count();
    }

    void closeCustomersIf(Predicate<CustomerLine> condition, Closing code) {
        customerLines().filter(condition).toList().forEach(line -> line.close(code));
    }

    /** The node goes down; clients reconnect, to any node. */
    @PreDestroy
    void goDown() {
        all().forEach(line -> line.close(Closing.GOING_DOWN));
    }
}
