package org.perdura.identity;

import jakarta.enterprise.context.ApplicationScoped;

/** The key of the one-time set-up link; in memory only, so that a restart makes another one. */
@ApplicationScoped
public class SetupKey {

    private volatile Secret secret;

    Secret make() {
        secret = Secret.next();
        return secret;
    }

    boolean is(String claimed) {
        var current = secret;
        return current != null && current.is(claimed);
    }

    void forget() {
        secret = null;
    }
}
