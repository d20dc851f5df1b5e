package org.perdura.platform;

import java.util.List;

import jakarta.ejb.ApplicationException;

/** What somebody uses cannot be deleted. */
@ApplicationException(rollback = true)
public class InUseException extends RuntimeException {

    private final transient List<Use.User> users;

    public InUseException(List<Use.User> users) {
        super("used by " + users.size());
        this.users = users;
    }

    public List<Use.User> users() {
        return users;
    }
}
