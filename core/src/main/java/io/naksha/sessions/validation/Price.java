package io.naksha.sessions.validation;

import io.naksha.sessions.common.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The amount must be zero or more and below 10<sup>12</sup>; absent is valid. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Price.Check.class)
public @interface Price {
    /** The message for people. */
    String message() default "must not be negative and must be below 10^12";

    /** The groups of the constraint. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the amount. */
    final class Check implements ConstraintValidator<Price, Money> {
        private static final BigDecimal BOUND = BigDecimal.TEN.pow(12);

        @Override
        public boolean isValid(@Nullable Money price, ConstraintValidatorContext context) {
            return price == null || (!price.isNegative() && price.amount().compareTo(BOUND) < 0);
        }
    }
}
