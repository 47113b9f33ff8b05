package io.naksha.sessions.example.quickstart;

import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the input's own words why a line could not be read: where, and what was expected. Repeats none of its values. */
final class Unreadable {
    private Unreadable() {}

    static Refusal refusal(RuntimeException thrown) {
        if (thrown instanceof StreamReadException notJson) {
            return new Refusal(
                    "malformed-json",
                    "is no valid JSON at column " + notJson.getLocation().getColumnNr());
        }
        if (thrown instanceof InvalidTypeIdException) {
            return new Refusal("unknown-operation", "do must name an operation");
        }
        if (thrown instanceof UnrecognizedPropertyException unknown) {
            return new Refusal("unknown-field", path(unknown) + " is not known");
        }
        if (thrown instanceof MismatchedInputException mismatched) {
            return mismatched(mismatched);
        }
        if (thrown instanceof JacksonException other) {
            return new Refusal("unreadable", path(other) + " cannot be read");
        }
        throw thrown;
    }

    private static Refusal mismatched(MismatchedInputException mismatched) {
        Class<?> wanted = mismatched.getTargetType();
        if (wanted != null && wanted.isEnum()) {
            return new Refusal(
                    "unknown-value",
                    path(mismatched) + " must be one of " + Arrays.toString(wanted.getEnumConstants()));
        }
        String type = wanted == null ? "what is expected" : wanted.getSimpleName();
        return new Refusal("unreadable", path(mismatched) + " cannot be read as " + type);
    }

    private static String path(JacksonException thrown) {
        String path = thrown.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .map(name -> name == null ? "[]" : name)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "the line" : path;
    }
}
