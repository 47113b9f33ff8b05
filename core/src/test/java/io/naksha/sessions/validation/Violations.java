package io.naksha.sessions.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.common.Violation;
import java.util.List;

/** What is wrong with a command. */
final class Violations {
    private Violations() {}

    /** Every violation; none for a valid command. Each is fit to be shown, whatever the command. */
    static List<Violation> all(Object command) {
        Throwable error = catchThrowable(() -> Validator.check(command));
        if (error == null) {
            return List.of();
        }
        assertThat(error).isInstanceOf(ValidationException.class);
        List<Violation> violations = ((ValidationException) error).violations();
        assertThat(violations).allSatisfy(violation -> {
            assertThat(violation.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(violation.path()).matches("[A-Za-z.\\[\\]0-9]*");
            assertThat(violation.message()).isNotBlank().doesNotContain("${", "{", "\n");
        });
        return violations;
    }

    /** Every violation as path and code. */
    static List<String> found(Object command) {
        return all(command).stream()
                .map(violation -> violation.path() + " " + violation.code())
                .toList();
    }
}
