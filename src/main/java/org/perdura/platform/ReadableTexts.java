package org.perdura.platform;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A text that is {@link Readable} in each of its languages, and not longer than that in any. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = ReadableTexts.Validator.class)
public @interface ReadableTexts {

    int max();

    String message() default "{name.pattern}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at each language. */
    class Validator implements ConstraintValidator<ReadableTexts, LocalText> {

        private static final Pattern READABLE = Pattern.compile(Readable.REGEXP);

        private int max;

        /** Whether a text would do in any language; what is not written always does. */
        public static boolean isReadable(String text, int max) {
            return text == null || text.length() <= max && READABLE.matcher(text).matches();
        }

        @Override
        public void initialize(ReadableTexts texts) {
            max = texts.max();
        }

        @Override
        public boolean isValid(LocalText texts, ConstraintValidatorContext context) {
            return texts == null || texts.byLanguage().values().stream().allMatch(text -> isReadable(text, max));
        }
    }
}
