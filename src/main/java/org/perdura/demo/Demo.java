package org.perdura.demo;

import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether this installation is for trying out, and where its browser finds it. */
@ApplicationScoped
public class Demo {

    @Inject
    @ConfigProperty(name = "perdura.demo")
    boolean on;

    @Inject
    @ConfigProperty(name = "perdura.origin")
    Optional<String> origin;

    @Inject
    @ConfigProperty(name = "perdura.http.port")
    int port;

    public boolean isOn() {
        return on;
    }

    /** The origin by which the pretend portal calls itself, as issuer and as the place of its keys. */
    public String origin() {
        return origin.orElse("http://localhost:" + port);
    }

    /** The same machine by its other name. */
    public String otherOrigin() {
        return "http://127.0.0.1:" + port;
    }
}
