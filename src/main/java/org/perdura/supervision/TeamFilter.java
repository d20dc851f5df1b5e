package org.perdura.supervision;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.perdura.agent.Presence;
import org.perdura.platform.Ids;

/** Which agents a supervisor wants to see, as the address bar says it; null where all are meant. */
public record TeamFilter(Presence presence, UUID queueId) {

    /** @param parameter gives the value of a parameter of the address, or null */
    static TeamFilter of(UnaryOperator<String> parameter) {
        return new TeamFilter(
            Arrays.stream(Presence.values())
                .filter(presence -> presence.wireName().equals(parameter.apply("presence")))
                .findFirst()
                .orElse(null),
            Optional.ofNullable(parameter.apply("queue")).flatMap(Ids::parse).orElse(null));
    }

    /** The parameters that make this filter, by their names in the address. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();

        if (presence != null) {
            parameters.put("presence", presence.wireName());
        }

        if (queueId != null) {
            parameters.put("queue", queueId.toString());
        }

        return parameters;
    }
}
