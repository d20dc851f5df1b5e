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
        return remove(agents, line).wasLast();
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

    private static <L extends Line> Removal remove(Map<UUID, Set<L>> lines, L line) {
        var removal = new Removal[] {new Removal(false, false)};
        lines.computeIfPresent(line.subjectId(), (subject, present) -> {
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

    /** The node goes down; clients reconnect, to any node. They are forgotten first: nobody tells of who was here. */
    void goDown() {
        var lines = all();
        customers.clear();
        agents.clear();
        lines.parallelStream().forEach(line -> line.closeNow(Closing.GOING_DOWN));
    }
}
