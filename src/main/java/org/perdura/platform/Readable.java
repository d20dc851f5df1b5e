package org.perdura.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;

/**
 * A name or title that reads as it is written: one line, nothing invisible, nothing that turns the direction of what
 * stands beside it. Joiners belong to scripts and emoji.
 */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = Readable.REGEXP, message = "{name.pattern}")
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Readable {

    String REGEXP = "[\\u200C\\u200D[^\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]]*";

    String message() default "{name.pattern}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
