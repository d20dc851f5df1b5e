package org.perdura.platform;

import java.util.Locale;

/**
 * How constants are written in frames, answers, addresses and the keys of texts: {@code WRAP_UP} is {@code wrap-up}.
 */
public final class WireName {

    private WireName() {
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
