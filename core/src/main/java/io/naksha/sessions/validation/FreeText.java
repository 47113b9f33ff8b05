package io.naksha.sessions.validation;

import io.naksha.sessions.common.Texts;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text must be free of control characters but line breaks and tabs; absent is valid. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FreeText.Check.class)
public @interface FreeText {
    /** The most characters (UTF-16 units). */
    int max();

    /** The message for people. */
    String message() default "must be at most {max} characters, without control characters but line breaks";

    /** The groups of the constraint. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the text. */
    final class Check implements ConstraintValidator<FreeText, String> {
        private int max;

        @Override
        public void initialize(FreeText constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || (text.length() <= max && Texts.isFreeText(text));
        }
    }
}
