package org.perdura.automated;

import static org.perdura.automated.Trigger.AGENT_NOT_ASSIGNED;
import static org.perdura.automated.Trigger.CLOSED_FOR_INACTIVITY;
import static org.perdura.automated.Trigger.CLOSING_SOON;
import static org.perdura.automated.Trigger.GREETING;
import static org.perdura.automated.Trigger.HOLIDAY;
import static org.perdura.automated.Trigger.NEXT_IN_LINE;
import static org.perdura.automated.Trigger.OUT_OF_HOURS;
import static org.perdura.automated.Trigger.OVERFLOW_ENDED;
import static org.perdura.automated.Trigger.QUEUE_POSITION;
import static org.perdura.automated.Trigger.WAIT_HOURS;
import static org.perdura.automated.Trigger.WAIT_HOURS_AND_MINUTES;
import static org.perdura.automated.Trigger.WAIT_MINUTES;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a text may name in braces, to be filled in when it is said; variables of the portal's context come on top. */
public enum Slug {

    /** Where there is an agent. */
    AGENT_NAME("AgentName", allBut(GREETING, OUT_OF_HOURS, HOLIDAY, AGENT_NOT_ASSIGNED, QUEUE_POSITION, NEXT_IN_LINE,
        WAIT_MINUTES, WAIT_HOURS, WAIT_HOURS_AND_MINUTES, OVERFLOW_ENDED)),
    QUEUE_NAME("QueueName", allBut()),
    NEXT_OPENING("NextOpening", Set.of(OUT_OF_HOURS, HOLIDAY)),
    REASON("Reason", Set.of(HOLIDAY)),
    AHEAD("Ahead", Set.of(QUEUE_POSITION)),
    WAIT("Wait", Set.of(WAIT_MINUTES, WAIT_HOURS, WAIT_HOURS_AND_MINUTES)),
    DATE("Date", Set.of(CLOSING_SOON)),
    DAYS("Days", Set.of(CLOSED_FOR_INACTIVITY));

    private final String key;
    private final Set<Trigger> triggers;

    Slug(String key, Set<Trigger> triggers) {
        this.key = key;
        this.triggers = triggers;
    }

    private static Set<Trigger> allBut(Trigger... triggers) {
        var all = EnumSet.allOf(Trigger.class);
        all.removeAll(List.of(triggers));
        return all;
    }

    /** Those that can be filled in when this happens. */
    public static List<Slug> of(Trigger trigger) {
        return Arrays.stream(values()).filter(slug -> slug.triggers.contains(trigger)).toList();
    }

    /** What stands between the braces. */
    public String getKey() {
        return key;
    }
}
