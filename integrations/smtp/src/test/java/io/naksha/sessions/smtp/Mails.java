package io.naksha.sessions.smtp;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.notification.CalendarInvitation;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.notification.Mailbox;
import io.naksha.sessions.spi.DeliveryException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Messages to send, and mailers to send them with. */
final class Mails {
    static final String RECIPIENT = "carl.client@example.net";
    static final String UID = "0191-session@naksha-sessions";

    private Mails() {}

    static Mailbox box(String address, String name) {
        return new Mailbox(EmailAddress.of(address), name);
    }

    static MailMessage plain() {
        return plain(box(RECIPIENT, "Carl Client"));
    }

    static MailMessage plain(Mailbox to) {
        return new MailMessage(
                "0191/BOOKING_RECEIVED/1",
                to,
                box("jane@example.org", "Jane Doe"),
                "Booked",
                "Text\n",
                "<p>HTML</p>",
                null);
    }

    static MailMessage inviting(Mailbox to, CalendarInvitation invitation) {
        return new MailMessage("0191/SESSION_CONFIRMED/2", to, null, "Confirmed", "Text\n", "<p>HTML</p>", invitation);
    }

    static CalendarInvitation invitation(String summary, String location) {
        return invitation(CalendarInvitation.Method.REQUEST, UID, summary, location);
    }

    static CalendarInvitation invitation(
            CalendarInvitation.Method method, String uid, String summary, String location) {
        return new CalendarInvitation(
                method,
                uid,
                3,
                summary,
                Instant.parse("2026-03-10T13:30:00Z"),
                Instant.parse("2026-03-10T14:30:00Z"),
                ZoneId.of("Europe/Berlin"),
                location,
                Instant.parse("2026-03-02T12:00:00Z"));
    }

    /** To a server of a test's own: a second is long enough there. */
    static SmtpMailerBuilder mailer(int port) {
        return SmtpMailer.builder()
                .host("localhost")
                .port(port)
                .security(ConnectionSecurity.NONE)
                .from("bookings@studio.example", "Studio")
                .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    static DeliveryException failure(SmtpMailer mailer, MailMessage message) {
        return catchThrowableOfType(DeliveryException.class, () -> mailer.send(message));
    }
}
