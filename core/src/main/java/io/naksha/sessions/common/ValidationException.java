package io.naksha.sessions.common;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Input that was refused before anything was written; names every violation at once. */
public final class ValidationException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** Makes an error from one or more violations. */
    public ValidationException(List<Violation> violations) {
        super(describe(violations));
        this.violations = List.copyOf(violations);
    }

    /** An error with a single violation whose value is not repeated. */
    public static ValidationException of(String path, String code, String message) {
        return new ValidationException(List.of(new Violation(path, code, message, null)));
    }

    /** An error with a single violation that repeats the refused value; not for personal data. */
    public static ValidationException of(String path, String code, String message, Object rejected) {
        return new ValidationException(List.of(new Violation(path, code, message, rejected.toString())));
    }

    /**
     * Gives back a value that is there.
     *
     * @throws ValidationException where it is absent, as from JSON it can be
     */
    public static <T> T required(@Nullable T value, String path) {
        if (value == null) {
            throw of(path, "required", "must not be absent");
        }
        return value;
    }

    /** Every violation found, in the order of the properties' names. */
    public List<Violation> violations() {
        return violations;
    }

    private static String describe(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.path() + " " + violation.message())
                .collect(Collectors.joining("; "));
    }
}
