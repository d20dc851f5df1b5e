package org.perdura.identity;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Keeps the keys of portals fresh, so that no customer has to wait for them. */
@Stateless
public class KeyTimer {

    @Inject
    CustomerTokens tokens;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void refresh() {
        tokens.refresh();
    }
}
