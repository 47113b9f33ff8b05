package io.naksha.sessions.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that input is refused with one violation. */
public final class Refused {
    private Refused() {}

    /** Refused at this path with this code; gives back the violation. */
    public static Violation refused(ThrowingCallable action, String path, String code) {
        ValidationException error = catchThrowableOfType(ValidationException.class, action);
        assertThat(error).as("refused at " + path + " with " + code).isNotNull();
        assertThat(error.violations())
                .singleElement()
                .extracting(Violation::path, Violation::code)
                .containsExactly(path, code);
        return error.violations().get(0);
    }
}
