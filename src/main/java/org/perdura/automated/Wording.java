package org.perdura.automated;

/** What is said when something happens, and who has decided that. Without a text, nothing is said. */
public record Wording(Level by, String text) {

    public boolean isSilent() {
        return text == null;
    }
}
