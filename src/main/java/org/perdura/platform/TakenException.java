package org.perdura.platform;

import jakarta.ejb.ApplicationException;

/** Something that may exist only once – a name, a login, a key – is somebody else's already. */
@ApplicationException(rollback = true)
public class TakenException extends RuntimeException {

    private final String field;

    /** @param field the property whose value is taken */
    public TakenException(String field) {
        super(field + " is taken");
        this.field = field;
    }

    public String field() {
        return field;
    }
}
