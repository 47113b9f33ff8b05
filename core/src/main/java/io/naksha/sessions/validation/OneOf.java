package io.naksha.sessions.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The constant must be among those named; absent is valid. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneOf.Check.class)
public @interface OneOf {
    /** The names of the constants that are allowed. */
    String[] value();

    /** The message for people. */
    String message() default "must be one of {value}";

    /** The groups of the constraint. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the constant. */
    final class Check implements ConstraintValidator<OneOf, Enum<?>> {
        private String[] allowed = {};

        @Override
        public void initialize(OneOf constraint) {
            allowed = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable Enum<?> constant, ConstraintValidatorContext context) {
            return constant == null || Arrays.asList(allowed).contains(constant.name());
        }
    }
}
