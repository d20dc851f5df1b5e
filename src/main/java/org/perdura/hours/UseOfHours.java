package org.perdura.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The question who uses these hours. Whoever can have hours observes it and names them; hours know none of them. */
public final class UseOfHours {

    private final UUID hoursId;
    private final List<User> users = new ArrayList<>();

    /** Something that has hours, by the key of the text that says what it is, and by its name. */
    public record User(String key, String name) {
    }

    UseOfHours(UUID hoursId) {
        this.hoursId = hoursId;
    }

    public UUID hoursId() {
        return hoursId;
    }

    /** @param key of the text that says what they are, with a place for the name */
    public void by(String key, Collection<String> names) {
        names.stream().map(name -> new User(key, name)).forEach(users::add);
    }

    List<User> users() {
        return List.copyOf(users);
    }
}
