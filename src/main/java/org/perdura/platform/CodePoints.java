package org.perdura.platform;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A text of so many Unicode code points at most: an emoji is one, as people count, not two as Java does. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = CodePoints.Validator.class)
public @interface CodePoints {

    int max();

    String message() default "{constraint.CodePoints}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts. */
    class Validator implements ConstraintValidator<CodePoints, String> {

        private int max;

        @Override
        public void initialize(CodePoints limit) {
            max = limit.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || text.codePointCount(0, text.length()) <= max;
        }
    }
}
