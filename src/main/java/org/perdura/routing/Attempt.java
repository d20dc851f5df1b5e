package org.perdura.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.perdura.conversation.Obstacle;
import org.perdura.platform.Json;

import tools.jackson.databind.node.ObjectNode;

/** How an agent was looked for: who was chosen, or what stands in the way, and who was left out and why. */
public final class Attempt {

    private static final int MOST_NAMES = 10;

    private final Map<Exclusion, List<String>> leftOut = new EnumMap<>(Exclusion.class);
    private final List<Candidate> eligible = new ArrayList<>();
    private final boolean held;
    private Candidate chosen;

    private Attempt(boolean held) {
        this.held = held;
    }

    static Attempt amongAll() {
        return new Attempt(false);
    }

    /** Only the agent is looked at whom the customer knows. */
    static Attempt withKeeper() {
        return new Attempt(true);
    }

    boolean isForKeeper() {
        return held;
    }

    void leaveOut(Candidate candidate, Exclusion why) {
        leftOut.computeIfAbsent(why, reason -> new ArrayList<>()).add(candidate.name());
    }

    void admit(Candidate candidate) {
        eligible.add(candidate);
    }

    List<Candidate> eligible() {
        return eligible;
    }

    void choose(Candidate candidate) {
        chosen = candidate;
    }

    /** Who is asked; null when nobody can be. */
    public Candidate chosen() {
        return chosen;
    }

    /** Why nobody is asked; null when somebody is. */
    public Obstacle obstacle() {
        if (chosen != null) {
            return null;
        }

        return held ? Obstacle.HELD : leftOut.keySet().stream()
            .max(Exclusion::compareTo)
            .map(Exclusion::obstacle)
            .orElse(Obstacle.NO_MEMBERS);
    }

    /** The same for the trace: names of agents, by why they were left out, and how many. */
    public ObjectNode details() {
        var details = Json.object();
        if (chosen == null) {
            details.put("why", obstacle().wireName());
        } else {
            details.put("why", held ? "keeper" : "method")
                .put("agent", chosen.name())
                .put("eligible", held ? 1 : eligible.size());
        }

        var others = details.putObject("leftOut");
        leftOut.forEach((why, names) -> {
            var entry = others.putObject(why.wireName()).put("count", names.size());
            var shown = entry.putArray("names");
            names.stream().limit(MOST_NAMES).forEach(shown::add);
        });
        return details;
    }
}
