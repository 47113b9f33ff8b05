package io.naksha.sessions.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.notification.CalendarInvitation.Method;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.notification.Mailbox;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a message looks when it has gone over the wire. */
class MessageTest {
    private final ServerSetup setup = new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private final GreenMail server = new GreenMail(setup);
    private final MutableClock clock = new MutableClock("2026-03-02T12:00:00Z");
    private final SmtpMailer mailer = Mails.mailer(setup.getPort()).clock(clock).build();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        mailer.close();
        server.stop();
    }

    private MimeMessage received(MailMessage message) {
        mailer.send(message);
        return server.getReceivedMessages()[0];
    }

    @Test
    void headers() throws Exception {
        MimeMessage mail = received(Mails.plain());

        assertThat(mail.getFrom()).containsExactly(new InternetAddress("bookings@studio.example", "Studio"));
        assertThat(mail.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress(Mails.RECIPIENT, "Carl Client"));
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("jane@example.org", "Jane Doe"));
        assertThat(mail.getSubject()).isEqualTo("Booked");
        assertThat(mail.getMessageID()).isEqualTo("<0191/BOOKING_RECEIVED/1@studio.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(clock.instant()));
    }

    @Test
    void whoCannotBeAnsweredWithoutUnicodeIsLeftOutOfMailToOthers() throws Exception {
        MimeMessage mail = received(new MailMessage(
                "key", Mails.box(Mails.RECIPIENT, "Carl"), Mails.box("jürgen@example.org", "J"), "S", "t", "h", null));

        assertThat(mail.getHeader("Reply-To")).isNull();
    }

    @Test
    void withoutInvitationThereAreTwoAlternatives() throws Exception {
        MimeMultipart parts = (MimeMultipart) received(Mails.plain()).getContent();

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent()).asString().startsWith("Text");
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent()).asString().startsWith("<p>HTML</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "CANCEL"})
    void anInvitationIsAnAlternativeAndAFile(String method) throws Exception {
        MimeMultipart mixed = (MimeMultipart) received(Mails.inviting(
                        Mails.box(Mails.RECIPIENT, "Carl"),
                        Mails.invitation(Method.valueOf(method), Mails.UID, "Intro", null)))
                .getContent();

        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        MimeMultipart alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getCount()).isEqualTo(3);
        assertThat(alternatives.getBodyPart(2).getContentType())
                .startsWith("text/calendar")
                .contains("method=" + method);
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(alternatives.getBodyPart(2).getInputStream().readAllBytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë \"the, great\" <O'Neil>; of: Brontë",
                "👩‍🏫 Lehrerin 🎓👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓",
                "محمد بن عبد الله الخوارزمي",
                "A name of very many words that does not fit into any one line of a mail header, whoever writes it, and goes on, and on"
            })
    void whateverPeopleAreCalledArrives(String text) throws Exception {
        MimeMessage mail = received(new MailMessage(
                "key", Mails.box(Mails.RECIPIENT, text), Mails.box("j@example.org", text), text, text, text, null));

        assertThat(mail.getSubject()).isEqualTo(text);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo(text);
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getPersonal()).isEqualTo(text);
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent()).asString().isEqualTo(text);
        String[] raw = mail.getHeader("Subject", null).split("\r\n", -1);
        assertThat(raw).allMatch(line -> line.length() <= 998 && line.matches("\\p{ASCII}*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@example.org", "a\nb", "a\rb", "a\0b"})
    void whatBreaksOutOfAHeaderIsRefusedWhenTheMessageIsMade(String hostile) {
        Mailbox to = Mails.box(Mails.RECIPIENT, "Carl");
        assertThatThrownBy(() -> Mails.box(Mails.RECIPIENT, hostile)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> Mails.box(hostile + "@example.org", "Carl")).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> new MailMessage("key", to, null, hostile, "", "", null))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> new MailMessage(hostile, to, null, "Subject", "", "", null))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> Mails.invitation(hostile, null)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> SmtpMailer.builder().from("a@example.org", hostile))
                .isInstanceOf(ValidationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nATTENDEE:mailto:x@example.org", "a\nb", "a\rb", "a\0b"})
    void whatBreaksOutOfACalendarLineIsRefusedWhenTheMessageIsMade(String hostile) {
        for (ThrowingCallable made : List.<ThrowingCallable>of(
                () -> Mails.invitation(Method.REQUEST, hostile, "Intro", null),
                () -> Mails.invitation(hostile, null),
                () -> Mails.invitation("Intro", hostile))) {
            assertThatThrownBy(made).isInstanceOf(ValidationException.class);
        }
    }
}
