package org.perdura.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.perdura.conversation.Obstacle;
import org.perdura.platform.Json;
import org.perdura.platform.WireName;

import tools.jackson.databind.node.ObjectNode;

/** How an agent was looked for: who was chosen, or what stands in the way, and who was left out and why. */
public final class Attempt {

    private static final int MOST_NAMES = 10;

    private final Map<Exclusion, List<String>> leftOut = new EnumMap<>(Exclusion.class);
    private final List<Candidate> eligible = new ArrayList<>();
    private final Scope scope;
    private final Attempt before;
    private Candidate chosen;

    /** Who is looked at. */
    private enum Scope {

        KEEPER, PREFERRED, METHOD;

        /** The reason for a choice, in the details of the trace. */
        String wireName() {
            return WireName.of(this);
        }
    }

    private Attempt(Scope scope, Attempt before) {
        this.scope = scope;
        this.before = before;
    }

    static Attempt amongAll() {
        return new Attempt(Scope.METHOD, null);
    }

    /** Only the agent is looked at whom the customer knows. */
    static Attempt withKeeper() {
        return new Attempt(Scope.KEEPER, null);
    }

    /** Only those are looked at whom the customer prefers. */
    static Attempt amongPreferred() {
        return new Attempt(Scope.PREFERRED, null);
    }

    /** All are looked at, as nobody was found among the preferred. */
    static Attempt amongAllAfter(Attempt preferred) {
        return new Attempt(Scope.METHOD, preferred);
    }

    boolean isForKeeper() {
        return scope == Scope.KEEPER;
    }

    boolean isForPreferred() {
        return scope == Scope.PREFERRED;
    }

    void leaveOut(Candidate candidate, Exclusion why) {
        leaveOut(candidate.name(), why);
    }

    void leaveOut(String name, Exclusion why) {
        leftOut.computeIfAbsent(why, reason -> new ArrayList<>()).add(name);
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

        return switch (scope) {
            case KEEPER -> Obstacle.HELD;
            case PREFERRED -> Obstacle.PREFERRED_AWAY;
            case METHOD -> leftOut.keySet().stream()
                .max(Exclusion::compareTo)
                .map(Exclusion::obstacle)
                .orElse(Obstacle.NO_MEMBERS);
        };
    }

    /** The same for the trace: names of agents, by why they were left out, and how many. */
    public ObjectNode details() {
        var details = Json.object();
        if (chosen == null) {
            details.put("why", obstacle().wireName());
        } else {
            details.put("why", scope.wireName())
                .put("agent", chosen.name())
                .put("eligible", scope == Scope.METHOD ? eligible.size() : 1);
        }

        if (before != null) {
            before.writeLeftOut(details);
        }

        writeLeftOut(details);
        return details;
    }

    private void writeLeftOut(ObjectNode details) {
        var others = details.putObject(isForPreferred() ? "preferredLeftOut" : "leftOut");
        leftOut.forEach((why, names) -> {
            var entry = others.putObject(why.wireName()).put("count", names.size());
            var shown = entry.putArray("names");
            names.stream().limit(MOST_NAMES).forEach(shown::add);
        });
    }
}
