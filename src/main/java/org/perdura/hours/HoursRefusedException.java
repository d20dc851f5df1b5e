package org.perdura.hours;

/** What was typed or uploaded cannot be hours; with the key of the text that says why, and what belongs into that. */
class HoursRefusedException extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    HoursRefusedException(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments;
    }
}
