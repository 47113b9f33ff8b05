package io.naksha.sessions.validation;

import io.naksha.sessions.common.Change;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field may be left or set, not cleared. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotCleared.Check.class)
public @interface NotCleared {
    /** The message for people. */
    String message() default "must not be cleared";

    /** The groups of the constraint. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the change. */
    final class Check implements ConstraintValidator<NotCleared, Change<?>> {
        @Override
        public boolean isValid(Change<?> change, ConstraintValidatorContext context) {
            return !change.clears();
        }
    }
}
