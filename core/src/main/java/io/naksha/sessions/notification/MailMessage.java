package io.naksha.sessions.notification;

import org.jspecify.annotations.Nullable;

/**
 * A message ready to be sent. The sender is the mailer's own affair.
 *
 * @param deduplicationKey the same for every try of the same message; a mailer may derive the Message-ID from it
 * @param to who gets it
 * @param replyTo where an answer goes; absent for the sender
 * @param subject one line
 * @param text the message as plain text
 * @param html the message as HTML
 * @param invitation what the recipient's calendar is told; absent where it is told nothing
 */
public record MailMessage(
        String deduplicationKey,
        Mailbox to,
        @Nullable Mailbox replyTo,
        String subject,
        String text,
        String html,
        @Nullable CalendarInvitation invitation) {

    /** Refuses a subject that could break out of its header. */
    public MailMessage {
        Mailbox.requireHeader("subject", subject);
        Mailbox.requireHeader("deduplicationKey", deduplicationKey);
    }

    /** Names the message and hides what is in it: personal data stays out of logs. */
    @Override
    public String toString() {
        return "MailMessage[" + deduplicationKey + "]";
    }
}
