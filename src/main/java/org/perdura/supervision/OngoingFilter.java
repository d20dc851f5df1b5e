package org.perdura.supervision;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Obstacle;
import org.perdura.platform.Ids;
import org.perdura.platform.WireName;

/**
 * Which of the ongoing conversations a supervisor wants to see, as the address bar says it; null where all are meant.
 * Nothing in it is trusted: what cannot be is left out.
 */
public record OngoingFilter(ConversationState state, UUID queueId, UUID workstreamId, UUID agentId, Duration waiting,
        Obstacle obstacle) {

    /** What can be waited for longer than, in minutes. */
    static final List<Integer> WAITS = List.of(5, 15, 60, 4 * 60, 24 * 60, 3 * 24 * 60, 7 * 24 * 60);

    /** Everything that is not over. */
    static final List<ConversationState> STATES = Arrays.stream(ConversationState.values())
        .filter(state -> state != ConversationState.CLOSED)
        .toList();

    /** @param parameter gives the value of a parameter of the address, or null */
    static OngoingFilter of(UnaryOperator<String> parameter) {
        return new OngoingFilter(
            constant(STATES, parameter.apply("state")),
            id(parameter.apply("queue")),
            id(parameter.apply("workstream")),
            id(parameter.apply("agent")),
            wait(parameter.apply("waiting")),
            constant(List.of(Obstacle.values()), parameter.apply("why")));
    }

    private static <E extends Enum<E>> E constant(List<E> constants, String typed) {
        return constants.stream().filter(constant -> WireName.of(constant).equals(typed)).findFirst().orElse(null);
    }

    private static UUID id(String typed) {
        return Optional.ofNullable(typed).flatMap(Ids::parse).orElse(null);
    }

    private static Duration wait(String typed) {
        return WAITS.stream()
            .filter(minutes -> minutes.toString().equals(typed))
            .findFirst()
            .map(Duration::ofMinutes)
            .orElse(null);
    }

    /** The parameters that make this filter, by their names in the address. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "state", state == null ? null : WireName.of(state));
        put(parameters, "queue", queueId);
        put(parameters, "workstream", workstreamId);
        put(parameters, "agent", agentId);
        put(parameters, "waiting", waiting == null ? null : waiting.toMinutes());
        put(parameters, "why", obstacle == null ? null : WireName.of(obstacle));
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
