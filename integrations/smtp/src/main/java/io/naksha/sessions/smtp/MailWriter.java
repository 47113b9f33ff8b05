package io.naksha.sessions.smtp;

import io.naksha.sessions.notification.CalendarInvitation;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.notification.Mailbox;
import io.naksha.sessions.spi.DeliveryException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Writes a message as MIME. */
final class MailWriter {
    private final MailAddress from;
    private final Clock clock;
    private final Session session;
    private final Session unicodeSession;

    MailWriter(MailAddress from, Clock clock, Session session, Session unicodeSession) {
        this.from = from;
        this.clock = clock;
        this.session = session;
        this.unicodeSession = unicodeSession;
    }

    /**
     * The message, ready to be sent.
     *
     * @throws DeliveryException permanent, where it cannot be written
     */
    OutgoingMail write(MailMessage message) {
        MailAddress to = MailAddress.of(message.to());
        boolean international = from.isInternational() || to.isInternational();
        MailAddress replyTo = replyTo(message.replyTo(), international);
        OutgoingMail mail = new OutgoingMail(
                international ? unicodeSession : session,
                MessageIds.of(message.deduplicationKey(), from.domain()),
                international);
        try {
            address(mail, to, replyTo);
            fill(mail, message, to);
        } catch (MessagingException unwritable) {
            throw DeliveryException.permanent("the message cannot be written", null);
        }
        return mail;
    }

    // Better a mail that is answered to the sender than none: an address in Unicode asks more of the server.
    private static @Nullable MailAddress replyTo(@Nullable Mailbox answers, boolean international) {
        MailAddress replyTo = answers == null ? null : MailAddress.of(answers);
        return replyTo != null && replyTo.isInternational() && !international ? null : replyTo;
    }

    private void fill(OutgoingMail mail, MailMessage message, MailAddress to) throws MessagingException {
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        // RFC 3834 §5: keeps out-of-office answers away.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(Parts.of(message.text(), message.html(), calendar(message.invitation(), to)));
        mail.saveChanges();
    }

    private void address(OutgoingMail mail, MailAddress to, @Nullable MailAddress replyTo) throws MessagingException {
        mail.setFrom(from.internetAddress());
        mail.setRecipient(Message.RecipientType.TO, to.internetAddress());
        if (replyTo != null) {
            mail.setReplyTo(new InternetAddress[] {replyTo.internetAddress()});
        }
    }

    private Parts.@Nullable Calendar calendar(@Nullable CalendarInvitation invitation, MailAddress to) {
        return invitation == null
                ? null
                : new Parts.Calendar(invitation.method().name(), InvitationWriter.write(invitation, from, to));
    }
}
