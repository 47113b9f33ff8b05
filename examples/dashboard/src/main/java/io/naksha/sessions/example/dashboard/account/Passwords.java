package io.naksha.sessions.example.dashboard.account;

import io.naksha.sessions.common.ValidationException;
import java.nio.charset.StandardCharsets;

/** What a password may be. */
final class Passwords {
    private static final int MIN_LENGTH = 10;
    // What bcrypt takes.
    private static final int MAX_BYTES = 72;

    private Passwords() {}

    /** Whether it is no longer than any account's can be. */
    static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /**
     * Refuses one that a new account cannot have.
     *
     * @throws ValidationException where it is too short or too long
     */
    static void require(String password) {
        if (password.length() < MIN_LENGTH || !fits(password)) {
            throw ValidationException.of(
                    "password",
                    "size",
                    "must have at least " + MIN_LENGTH + " characters and at most " + MAX_BYTES + " bytes");
        }
    }
}
