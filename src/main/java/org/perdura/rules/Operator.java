package org.perdura.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * How what is there is compared with what a condition names. What is there may have several names, such as a language
 * with and without its country, or none. Capital and small letters are the same.
 */
public enum Operator {

    EQUALS(Operand.ONE), DIFFERS(Operand.ONE), CONTAINS(Operand.ONE), STARTS_WITH(Operand.ONE), ONE_OF(Operand.SEVERAL),
    GREATER(Operand.NUMBER), LESS(Operand.NUMBER), EXISTS(Operand.NONE), ABSENT(Operand.NONE),

    /** A stretch of time; asked of a clock or a calendar, not of a name. */
    INSIDE(Operand.STRETCH), OUTSIDE(Operand.STRETCH);

    /** Short enough that comparing it costs nothing, whoever has written it. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,9})?");

    private final Operand operand;

    /** What belongs behind an operator. */
    public enum Operand {
        NONE, ONE, SEVERAL, NUMBER, STRETCH
    }

    Operator(Operand operand) {
        this.operand = operand;
    }

    public Operand operand() {
        return operand;
    }

    /**
     * @param actual what is there; empty for nothing
     * @param named at least as many as the operator needs
     */
    boolean holds(List<String> actual, List<String> named) {
        return switch (this) {
            case EQUALS, ONE_OF -> any(actual, named, String::equals);
            case DIFFERS -> !any(actual, named, String::equals);
            case CONTAINS -> any(actual, named, String::contains);
            case STARTS_WITH -> any(actual, named, String::startsWith);
            case GREATER -> any(actual, named, (there, limit) -> compare(there, limit, 1));
            case LESS -> any(actual, named, (there, limit) -> compare(there, limit, -1));
            case EXISTS -> actual.stream().anyMatch(there -> !there.isBlank());
            case ABSENT -> actual.stream().allMatch(String::isBlank);
            case INSIDE, OUTSIDE -> throw new RuleFailedException(Failure.NOT_UNDERSTOOD);
        };
    }

    private static boolean any(List<String> actual, List<String> named, BiPredicate<String, String> test) {
        return actual.stream()
            .anyMatch(there -> named.stream().anyMatch(name -> test.test(folded(there), folded(name))));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** What is no number is neither greater nor less. */
    private static boolean compare(String there, String limit, int expected) {
        return isNumber(there) && isNumber(limit) && new BigDecimal(there).compareTo(new BigDecimal(limit)) == expected;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
