package org.perdura.supervision;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.platform.Texts;

/** Supervisors are told why a state changed as agents are. */
@Tag("SV-01")
class ReasonsTest {

    private static final Path WORKSPACE = Path.of("src/main/webapp/workspace/texts/en.json");
    private static final Pattern REASON = Pattern.compile("\"(reason\\.[a-z-]+)\":");

    /** The workspace says by this that a live chat was parked. */
    private static final String OF_THE_WORKSPACE_ONLY = "reason.given-back";

    @Test
    void every_reason_that_the_workspace_can_say_the_timeline_can_say_too() throws IOException {
        var reasons = REASON.matcher(Files.readString(WORKSPACE)).results()
            .map(found -> found.group(1))
            .filter(key -> !key.equals(OF_THE_WORKSPACE_ONLY))
            .collect(toCollection(TreeSet::new));

        assertThat(reasons).isNotEmpty().allMatch(Texts.in(Locale.ENGLISH)::knows);
    }
}
