package io.naksha.sessions.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Exactly one of the named components of the record must be there. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ExactlyOne.Check.class)
public @interface ExactlyOne {
    /** The names of the components. */
    String[] value();

    /** The message for people. */
    String message() default "must have exactly one of {value}";

    /** The groups of the constraint. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the record. */
    final class Check implements ConstraintValidator<ExactlyOne, Record> {
        private String[] names = {};

        @Override
        public void initialize(ExactlyOne constraint) {
            names = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable Record record, ConstraintValidatorContext context) {
            return record == null
                    || Stream.of(record.getClass().getRecordComponents())
                                    .filter(component -> Arrays.asList(names).contains(component.getName()))
                                    .filter(component -> isThere(record, component))
                                    .count()
                            == 1;
        }

        private static boolean isThere(Record record, RecordComponent component) {
            try {
                return component.getAccessor().invoke(record) != null;
            } catch (ReflectiveOperationException inaccessible) {
                throw new IllegalStateException("cannot read " + component, inaccessible);
            }
        }
    }
}
