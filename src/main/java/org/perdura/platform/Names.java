package org.perdura.platform;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** So many names at most, each of which reads as the pattern says. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = Names.Validator.class)
public @interface Names {

    int max();

    String regexp();

    /** Says what a name consists of. */
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at each of them. */
    class Validator implements ConstraintValidator<Names, List<String>> {

        private int max;
        private Pattern pattern;

        @Override
        public void initialize(Names names) {
            max = names.max();
            pattern = Pattern.compile(names.regexp());
        }

        @Override
        public boolean isValid(List<String> names, ConstraintValidatorContext context) {
            return names == null
                || names.size() <= max && names.stream().allMatch(name -> pattern.matcher(name).matches());
        }
    }
}
