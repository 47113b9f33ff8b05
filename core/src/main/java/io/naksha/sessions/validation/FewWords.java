package io.naksha.sessions.validation;

import io.naksha.sessions.common.SearchText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text must have no more words than a search takes, see {@link SearchText#MAX_WORDS}; absent is valid. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FewWords.Check.class)
public @interface FewWords {
    /** The message for people. */
    String message() default "must be at most " + SearchText.MAX_WORDS + " words";

    /** The groups of the constraint. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the text. */
    final class Check implements ConstraintValidator<FewWords, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            // A longer text is refused for its length.
            return text == null
                    || text.length() > SearchText.MAX_LENGTH
                    || SearchText.words(text).size() <= SearchText.MAX_WORDS;
        }
    }
}
