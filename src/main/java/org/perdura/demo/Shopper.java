package org.perdura.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The customers of the pretend organisation. */
enum Shopper {

    MARIA("Maria Souza"), JOAO("João Lima"), CHLOE("Chloé Martin");

    private final String fullName;

    Shopper(String fullName) {
        this.fullName = fullName;
    }

    static Optional<Shopper> find(String key) {
        return Stream.of(values()).filter(shopper -> shopper.key().equals(key)).findFirst();
    }

    /** What the portal calls them, and the subject of their tokens. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fullName() {
        return fullName;
    }

    String firstName() {
        return fullName.substring(0, fullName.indexOf(' '));
    }
}
