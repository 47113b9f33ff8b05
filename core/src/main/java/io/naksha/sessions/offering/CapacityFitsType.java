package io.naksha.sessions.offering;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A webinar must have a capacity and a personal session must have none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CapacityFitsType.Check.class)
public @interface CapacityFitsType {
    /** The message for people. */
    String message() default "is required for a webinar and must be absent otherwise";

    /** The groups of the constraint. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the command; the violation is the capacity's. */
    final class Check implements ConstraintValidator<CapacityFitsType, NewOffering> {
        @Override
        public boolean isValid(@Nullable NewOffering offering, ConstraintValidatorContext context) {
            if (offering == null || (offering.type() == SessionType.WEBINAR) == (offering.capacity() != null)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("capacity")
                    .addConstraintViolation();
            return false;
        }
    }
}
