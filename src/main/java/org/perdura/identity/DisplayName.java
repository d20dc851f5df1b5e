package org.perdura.identity;

import java.util.regex.Pattern;

import org.perdura.customer.Customer;
import org.perdura.platform.Beginning;

/** Makes a name that can be shown to agents out of whatever a portal calls its customer. */
final class DisplayName {

    /** Controls, halves of surrogate pairs and format characters such as bidi overrides; joiners belong to scripts. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\u200C\\u200D\\s]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private DisplayName() {
    }

    /** The name if there is anything to read in it, otherwise the subject. */
    static String of(String name, String subject) {
        var clean = clean(name == null ? "" : name);
        return READABLE.matcher(clean).find() ? clean : clean(subject);
    }

    private static String clean(String name) {
        var line = SPACE.matcher(INVISIBLE.matcher(name).replaceAll("")).replaceAll(" ").strip();
        return Beginning.of(line, Customer.NAME_LENGTH).strip();
    }
}
