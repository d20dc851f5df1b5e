package org.perdura.platform;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Duration;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A duration between two others, both in ISO-8601 and both allowed. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = Within.Validator.class)
public @interface Within {

    String min();

    String max();

    String message() default "{duration.within}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares. */
    class Validator implements ConstraintValidator<Within, Duration> {

        private Duration min;
        private Duration max;

        @Override
        public void initialize(Within within) {
            min = Duration.parse(within.min());
            max = Duration.parse(within.max());
        }

        @Override
        public boolean isValid(Duration duration, ConstraintValidatorContext context) {
            return duration == null || duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0;
        }
    }
}
