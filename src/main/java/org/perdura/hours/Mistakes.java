package org.perdura.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything that is wrong with what somebody typed, each at its field. */
class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    /** One of them, with the key of the text that says it and what belongs into that. */
    record Mistake(String field, String key, List<Object> arguments) {
    }

    /** Reads a field; when it is refused, that is written down, and nothing is returned. */
    <T> T reading(String field, Supplier<T> read) {
        try {
            return read.get();
        } catch (HoursRefusedException refused) {
            add(field, refused.key(), refused.arguments());
            return null;
        }
    }

    void add(String field, String key, Object... arguments) {
        found.add(new Mistake(field, key, List.of(arguments)));
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
