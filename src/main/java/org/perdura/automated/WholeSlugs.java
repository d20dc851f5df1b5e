package org.perdura.automated;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A text in which every brace belongs to a slug. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = WholeSlugs.Validator.class)
public @interface WholeSlugs {

    String message() default "{message.text.broken}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads it. */
    class Validator implements ConstraintValidator<WholeSlugs, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !Template.of(text).isBroken();
        }
    }
}
