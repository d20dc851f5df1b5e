package org.perdura.rules;

import static org.perdura.rules.Operator.ABSENT;
import static org.perdura.rules.Operator.CONTAINS;
import static org.perdura.rules.Operator.DIFFERS;
import static org.perdura.rules.Operator.EQUALS;
import static org.perdura.rules.Operator.EXISTS;
import static org.perdura.rules.Operator.GREATER;
import static org.perdura.rules.Operator.INSIDE;
import static org.perdura.rules.Operator.LESS;
import static org.perdura.rules.Operator.ONE_OF;
import static org.perdura.rules.Operator.OUTSIDE;
import static org.perdura.rules.Operator.STARTS_WITH;

import java.util.List;

/** What a condition can ask for, and how that can be compared. */
public enum Subject {

    /** What the page has told about the visit under the condition's name. */
    CONTEXT(EQUALS, DIFFERS, ONE_OF, CONTAINS, STARTS_WITH, EXISTS, ABSENT, GREATER, LESS),

    /** What the portal's token says under the condition's name, and its authentication setting keeps. */
    CLAIM(EQUALS, DIFFERS, ONE_OF, CONTAINS, STARTS_WITH, EXISTS, ABSENT, GREATER, LESS),

    /** Whether a portal vouches for the customer. */
    AUTHENTICATED(EQUALS),

    /** In which language the customer reads; {@code pt} is Portuguese anywhere. */
    LOCALE(EQUALS, DIFFERS, ONE_OF, EXISTS, ABSENT),

    /** Through which widget it begins, by its id. */
    WIDGET(EQUALS, DIFFERS, ONE_OF),

    /** The day of the week; the condition's name is the zone. */
    WEEKDAY(ONE_OF),

    /** The time of day, from the first value to the second; the condition's name is the zone. */
    TIME(INSIDE, OUTSIDE),

    /** Operating hours, by their id. */
    HOURS(INSIDE, OUTSIDE),

    /** A skill that it needs so far and with which rating; the condition's name is the skill's id. */
    SKILL(EXISTS, ABSENT, GREATER, LESS),

    /** How urgent it is so far. */
    PRIORITY(EQUALS, GREATER, LESS);

    private final List<Operator> operators;

    Subject(Operator... operators) {
        this.operators = List.of(operators);
    }

    public List<Operator> operators() {
        return operators;
    }

    /** Whether the condition's name is that of something which a page or a portal tells. */
    public boolean isTold() {
        return this == CONTEXT || this == CLAIM;
    }

    /** Whether the condition's name is a time zone. */
    public boolean isInZone() {
        return this == WEEKDAY || this == TIME;
    }
}
