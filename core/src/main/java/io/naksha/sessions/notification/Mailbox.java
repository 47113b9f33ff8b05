package io.naksha.sessions.notification;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.common.ValidationException;

/**
 * An address with the name that stands beside it.
 *
 * @param address where mail goes
 * @param name the display name; may be empty; one line without control characters
 */
public record Mailbox(EmailAddress address, String name) {
    /** Refuses a name that could break out of a mail header. */
    public Mailbox {
        requireHeader("name", name);
    }

    static void requireHeader(String field, String text) {
        if (!Texts.isSingleLine(text)) {
            throw ValidationException.of(field, "text", "must be one line without control characters");
        }
    }

    /** Hides name and address: personal data stays out of logs. */
    @Override
    public String toString() {
        return "Mailbox[hidden]";
    }
}
