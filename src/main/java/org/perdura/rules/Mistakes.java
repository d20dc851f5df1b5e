package org.perdura.rules;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a rule as somebody typed it, each at its field. */
class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    /** One of them, with the key of the text that says it and what belongs into that. */
    record Mistake(String field, String key, Object[] arguments) {
    }

    void add(String field, String key, Object... arguments) {
        found.add(new Mistake(field, key, arguments));
    }

    void addAll(Mistakes others) {
        found.addAll(others.found);
    }

    boolean areThere() {
        return !found.isEmpty();
    }

    List<Mistake> found() {
        return List.copyOf(found);
    }
}
