package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.perdura.support.RawAnswer;

/** What no answer may tell: what we are made of, in which version, and what our database looks like. */
final class Leaks {

    private static final Pattern TOLD = Pattern.compile(
        "(?i)(SRVE|CWW|CWN|RESTEASY|JSF|HHH)\\w?\\d{3,}|liberty|websphere|\\bibm\\b|jboss|hibernate|mojarra|jackson|h2database|jdbc:|postgres"
            + "|(jakarta|javax|java|org|com)\\.\\w+\\.\\w+|\\w+Exception\\b|(?<!<)\\bselect \\w+|password_hash|x-powered-by|^server:",
        Pattern.MULTILINE);
    /** The names that Faces has for its own fields and files are in every page that it makes. */
    private static final Pattern OF_FACES = Pattern.compile("jakarta\\.faces\\.\\w+|org\\.perdura:\\w+");

    private Leaks() {
    }

    static void assertNone(RawAnswer answer) {
        var told = OF_FACES.matcher(answer.text()).replaceAll("");
        assertThat(TOLD.matcher(told).results().map(found -> found.group())).as(answer.text()).isEmpty();
    }
}
