package org.perdura.rules;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.perdura.platform.Readable;

/** What can be wrong with the values of a condition as somebody typed them. */
final class TypedValues {

    static final int MOST = 20;
    static final int LENGTH = 100;

    private static final Pattern READABLE = Pattern.compile(Readable.REGEXP);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,(?!\\d{3}$)\\d+");

    private TypedValues() {
    }

    /** The key of the text that says what is wrong with them. */
    static Optional<String> mistake(TypedCondition.Input input, Subject subject, List<String> values) {
        if (values.isEmpty() && input != TypedCondition.Input.NOTHING) {
            return Optional.of("constraint.NotNull");
        } else if (values.size() > MOST) {
            return Optional.of("condition.values.tooMany");
        }

        return switch (input) {
            case NOTHING, TRUTH, WIDGET, WIDGETS, HOURS -> Optional.empty();
            case TEXT, LINES -> subject == Subject.LOCALE
                ? unless(values.stream().allMatch(TypedValues::isLanguage), "condition.language.malformed")
                : unless(values.stream().allMatch(TypedValues::isReadable), "condition.value.malformed");
            case NUMBER -> unless(Operator.isNumber(values.get(0)), "condition.number.malformed");
            case DAYS -> unless(values.stream().allMatch(TypedValues::isDay), "condition.value.choose");
            case TIMES -> times(values);
        };
    }

    /** With the decimal sign that rules compare. Three digits behind a comma may be thousands, and stay as they are. */
    static String number(String typed) {
        return DECIMAL_COMMA.matcher(typed).matches() ? typed.replace(',', '.') : typed;
    }

    private static Optional<String> unless(boolean right, String key) {
        return right ? Optional.empty() : Optional.of(key);
    }

    private static boolean isReadable(String value) {
        return value.length() <= LENGTH && READABLE.matcher(value).matches();
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }

    private static boolean isDay(String name) {
        return Arrays.stream(DayOfWeek.values()).anyMatch(day -> day.name().equals(name));
    }

    private static Optional<String> times(List<String> values) {
        try {
            var from = LocalTime.parse(values.get(0));
            return unless(!from.equals(LocalTime.parse(values.get(1))), "condition.times.empty");
        } catch (DateTimeParseException malformed) {
            return Optional.of("condition.times.malformed");
        }
    }
}
