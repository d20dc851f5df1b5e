package org.perdura.platform;

import java.time.Duration;
import java.util.Locale;

import jakarta.validation.MessageInterpolator;

/**
 * Says what is wrong with a value in the words of our bundles, and in the reader's language instead of the server's.
 */
public class ConstraintTexts implements MessageInterpolator {

    private static final String BUILT_IN = "{jakarta.validation.constraints.";

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, Locale.ENGLISH);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        var texts = Texts.in(locale);
        var attributes = context.getConstraintDescriptor().getAttributes();
        var least = words(attributes.get("min"), texts);
        var most = words(attributes.getOrDefault("max", attributes.get("value")), texts);
        return texts.get(key(template), least, most);
    }

    private static String key(String template) {
        return template.startsWith(BUILT_IN)
            ? "constraint." + template.substring(BUILT_IN.length(), template.lastIndexOf(".message}"))
            : template.substring(1, template.length() - 1);
    }

    /** Durations stand in annotations as ISO-8601. */
    private static Object words(Object limit, Texts texts) {
        if (!(limit instanceof String iso)) {
            return limit;
        }

        var duration = Duration.parse(iso);
        var unit = DurationUnit.of(duration);
        return texts.get("duration." + unit, duration.dividedBy(unit.duration()));
    }
}
