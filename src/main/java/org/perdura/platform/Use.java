package org.perdura.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The question who uses something that somebody would like to delete. Whoever can use it observes the question and
 * names itself; what is used knows none of them.
 */
public abstract class Use {

    private final UUID id;
    private final List<User> users = new ArrayList<>();

    /** Something that uses it, by the key of the text that says what that is, and by its name or its number. */
    public record User(String key, Object name) {
    }

    protected Use(UUID id) {
        this.id = id;
    }

    /** What may be in use. */
    public UUID id() {
        return id;
    }

    /** @param key of the text that says what they are, with a place for the name */
    public void by(String key, Collection<String> names) {
        names.stream().map(name -> new User(key, name)).forEach(users::add);
    }

    /** Those that have no names: only how many there are. */
    public void by(String key, long number) {
        if (number > 0) {
            users.add(new User(key, number));
        }
    }

    public List<User> users() {
        return List.copyOf(users);
    }

    /** @throws InUseException when anybody has been named */
    public void requireNobody() {
        if (!users.isEmpty()) {
            throw new InUseException(users());
        }
    }
}
