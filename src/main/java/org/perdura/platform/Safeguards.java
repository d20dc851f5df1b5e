package org.perdura.platform;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Refuses to start with what only the demo may do, and says so in one sentence. */
@Singleton
@Startup
public class Safeguards {

    @Inject
    @ConfigProperty(name = "perdura.demo")
    boolean demo;

    @Inject
    @ConfigProperty(name = "perdura.secure", defaultValue = "true")
    boolean secure;

    @PostConstruct
    void check() {
        if (!secure && !demo) {
            throw new IllegalStateException(
                "perdura.secure=false sends cookies in the clear; it is allowed only together with perdura.demo=true.");
        }
    }
}
