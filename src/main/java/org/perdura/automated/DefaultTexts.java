package org.perdura.automated;

import java.util.Locale;

import org.perdura.platform.Texts;

/** What is said where nobody has written anything better. */
final class DefaultTexts {

    private DefaultTexts() {
    }

    static String text(Trigger trigger, Locale language) {
        return Texts.in(language).get("automated." + trigger.wireName());
    }
}
