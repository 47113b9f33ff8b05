package io.naksha.sessions.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.SessionId;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a booking to the client's mailbox. */
class EndToEndTest {
    private static final String CLIENT = "carl@example.net";

    private final ServerSetup setup = new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private final GreenMail server = new GreenMail(setup);
    private final MutableClock clock = new MutableClock("2026-03-02T12:00:00Z");
    private final SmtpMailer mailer = Mails.mailer(setup.getPort()).clock(clock).build();
    private final NakshaSessions naksha = NakshaSessions.builder()
            .storage(InMemoryStorage.create())
            .clock(clock)
            .mailer(mailer)
            .withoutInlineDispatch()
            .withoutPolling()
            .build();
    private final Consultant jane = naksha.consultants()
            .approve(naksha.consultants()
                    .register(NewConsultant.builder()
                            .email("jane@example.org")
                            .name("Jane", "Doe")
                            .slug("jane-doe")
                            .zone("Europe/Berlin")
                            .currency("EUR")
                            .build())
                    .id());
    private final Workspace desk = naksha.workspace(jane.id());
    private final Offering hour = desk.offerings()
            .create(NewOffering.builder()
                    .title("Intro call")
                    .durationMinutes(60)
                    .price(Money.of("50", "EUR"))
                    .platform(Platform.ZOOM)
                    .build());

    @AfterEach
    void close() {
        naksha.close();
        mailer.close();
        server.stop();
    }

    @Test
    void theCalendarFollowsTheSession() {
        server.start();
        SessionId session = book();
        deliver();
        desk.sessions().confirm(session);
        deliver();
        desk.sessions().reschedule(session, Reschedule.to(LocalStart.at("2026-03-11", "10:00")));
        deliver();
        desk.sessions().cancel(session, "ill");
        deliver();

        assertThat(naksha.outbox().health().pending()).isZero();
        for (String recipient : List.of(CLIENT, "jane@example.org")) {
            List<ICalendar> told = invitations(recipient);
            assertThat(told)
                    .extracting(calendar -> calendar.getMethod().getValue())
                    .containsExactly("REQUEST", "REQUEST", "CANCEL");
            assertThat(told)
                    .extracting(calendar -> event(calendar).getUid().getValue())
                    .containsOnly(session + "@naksha-sessions");
            assertThat(told)
                    .extracting(calendar -> event(calendar).getSequence().getValue())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(told).allSatisfy(calendar -> {
                assertThat(event(calendar).getAttendees())
                        .extracting(person -> person.getEmail())
                        .containsExactly(recipient);
                assertThat(event(calendar).getOrganizer().getEmail()).isEqualTo("bookings@studio.example");
            });
        }
    }

    @Test
    void aDeadServerDelaysMailAndFailsNoBooking() {
        SessionId session = book();
        naksha.outbox().dispatchDue();
        assertThat(desk.sessions().get(session).id()).isEqualTo(session);
        assertThat(naksha.outbox().health().pending()).isPositive();

        server.start();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofHours(1));
        deliver();

        assertThat(received(CLIENT)).hasSize(1);
        assertThat(naksha.outbox().health().pending()).isZero();
        assertThat(naksha.outbox().health().dead()).isZero();
    }

    private SessionId book() {
        return naksha.booking()
                .book(
                        "jane-doe",
                        BookingRequest.builder()
                                .offeringId(hour.id())
                                .start(LocalStart.at("2026-03-10", "14:30"))
                                .client(NewClient.builder()
                                        .email(CLIENT)
                                        .name("Carl", "Client")
                                        .build())
                                .build())
                .sessionId();
    }

    private void deliver() {
        while (naksha.outbox().dispatchDue() > 0) {
            clock.advance(Duration.ofSeconds(1));
        }
        clock.advance(Duration.ofMinutes(1));
    }

    private List<MimeMessage> received(String recipient) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, recipient))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return mail.getAllRecipients()[0].toString().contains(recipient);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private List<ICalendar> invitations(String recipient) {
        return received(recipient).stream().flatMap(EndToEndTest::calendar).toList();
    }

    private static Stream<ICalendar> calendar(MimeMessage mail) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            BodyPart last = parts.getBodyPart(parts.getCount() - 1);
            return "invite.ics".equals(last.getFileName())
                    ? Stream.of(Biweekly.parse(last.getInputStream()).first())
                    : Stream.empty();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static biweekly.component.VEvent event(ICalendar calendar) {
        return calendar.getEvents().get(0);
    }
}
