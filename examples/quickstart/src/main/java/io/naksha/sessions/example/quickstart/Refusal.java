package io.naksha.sessions.example.quickstart;

import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.session.IllegalTransitionException;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Why a line was refused.
 *
 * @param reason a short word for counting, such as {@code overlap}
 * @param message a sentence for people
 */
record Refusal(String reason, String message) {

    /** Says why, whether the SDK refused the operation or the line could not be read. */
    static Refusal of(RuntimeException thrown) {
        return Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
                .filter(NakshaException.class::isInstance)
                .map(NakshaException.class::cast)
                .findFirst()
                .map(refused -> new Refusal(reason(refused), String.valueOf(refused.getMessage())))
                .orElseGet(() -> Unreadable.refusal(thrown));
    }

    private static String reason(NakshaException refused) {
        if (refused instanceof ValidationException invalid) {
            return invalid.violations().get(0).code();
        }
        if (refused instanceof NotFoundException missing) {
            return "unknown-" + missing.kind();
        }
        if (refused instanceof SlotUnavailableException taken) {
            return taken.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (refused instanceof IllegalTransitionException transition && isTooEarly(transition)) {
            return "not-started";
        }
        return words(refused.getClass().getSimpleName().replaceAll("Exception$", ""));
    }

    private static boolean isTooEarly(IllegalTransitionException transition) {
        return transition.from() instanceof SessionStatus from
                && transition.to() instanceof SessionStatus to
                && from.canBecome(to);
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
