package io.naksha.sessions.validation;

import io.naksha.sessions.common.Change;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.common.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Checks a command against its constraints before anything is read or written. Runs Hibernate Validator without expression language, and
 * in English whatever the JVM's locale is, so that messages are the same on every machine.
 */
public final class Validator {
    private static final Validator INSTANCE = new Validator();

    private final jakarta.validation.Validator delegate;

    private Validator() {
        ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                .addValueExtractor(new ChangeExtractor())
                .buildValidatorFactory();
        delegate = factory.getValidator();
    }

    /**
     * Gives back a command that keeps all its constraints.
     *
     * @throws ValidationException with every violation, ordered by path and code
     */
    public static <T> T check(@Nullable T command) {
        if (command == null) {
            throw ValidationException.of("command", "required", "must not be absent");
        }
        Set<ConstraintViolation<T>> violations = INSTANCE.delegate.validate(command);
        if (!violations.isEmpty()) {
            throw new ValidationException(describe(violations));
        }
        return command;
    }

    private static <T> List<Violation> describe(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(Validator::describe)
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::code))
                .toList();
    }

    private static Violation describe(ConstraintViolation<?> violation) {
        Class<?> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        return new Violation(
                path(violation),
                code(constraint.getSimpleName()),
                violation.getMessage(),
                harmless(constraint, violation.getInvalidValue()));
    }

    // Container elements show as "platforms[].<iterable element>" or "title<T>"; the property is what a caller knows.
    private static String path(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "");
    }

    private static String code(String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotBlankWhenSet", "NotEmpty", "NotCleared" -> "required";
            case "Min", "Max" -> "out-of-range";
            case "EmailText" -> "email";
            case "ZoneText" -> "time-zone";
            case "CurrencyText" -> "currency";
            case "SingleLine", "FreeText" -> "text";
            case "SlugText" -> "slug";
            case "CapacityFitsType" -> "capacity";
            case "OneOf" -> "not-allowed";
            case "FewWords" -> "too-many-words";
            default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }

    private static @Nullable String harmless(Class<?> constraint, @Nullable Object value) {
        boolean simple = value instanceof Number || value instanceof Enum<?>;
        boolean shortName = value instanceof String text
                && text.length() <= 64
                && (constraint == ZoneText.class || constraint == CurrencyText.class);
        return simple || shortName ? String.valueOf(value) : null;
    }

    /** Lets a constraint on the type argument of {@code Change} see the value that is set. */
    static final class ChangeExtractor implements ValueExtractor<Change<@ExtractedValue ?>> {
        @Override
        public void extractValues(Change<?> change, ValueReceiver receiver) {
            receiver.value(null, change.value());
        }
    }
}
