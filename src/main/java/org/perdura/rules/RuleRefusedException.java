package org.perdura.rules;

import jakarta.ejb.ApplicationException;

/** A rule cannot be kept; with the key of the text that says why, and what belongs into that. */
@ApplicationException(rollback = true)
public class RuleRefusedException extends RuntimeException {

    private final String key;
    private final int limit;

    RuleRefusedException(String key, int limit) {
        super(key + " " + limit);
        this.key = key;
        this.limit = limit;
    }

    public String key() {
        return key;
    }

    public int limit() {
        return limit;
    }
}
