package org.perdura.hours;

import java.util.List;

import jakarta.ejb.ApplicationException;

/** Hours that somebody uses cannot be deleted. */
@ApplicationException(rollback = true)
public class HoursInUseException extends RuntimeException {

    private final transient List<UseOfHours.User> users;

    HoursInUseException(List<UseOfHours.User> users) {
        super("used by " + users.size());
        this.users = users;
    }

    public List<UseOfHours.User> users() {
        return users;
    }
}
