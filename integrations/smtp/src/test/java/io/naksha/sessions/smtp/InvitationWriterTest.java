package io.naksha.sessions.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import io.naksha.sessions.notification.CalendarInvitation;
import io.naksha.sessions.notification.CalendarInvitation.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a second library reads of our invitations. */
class InvitationWriterTest {
    private static final MailAddress STUDIO = MailAddress.of(Mails.box("bookings@studio.example", "Studio"));

    private static String write(CalendarInvitation invitation, String name) {
        return InvitationWriter.write(invitation, STUDIO, MailAddress.of(Mails.box("carl@example.net", name)));
    }

    private static VEvent event(String text) {
        return Biweekly.parse(text).first().getEvents().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void aSession(Method method) {
        String text = write(Mails.invitation(method, Mails.UID, "Intro call", "https://meet.example/1"), "Carl Client");
        ICalendar calendar = Biweekly.parse(text).first();
        VEvent event = calendar.getEvents().get(0);

        assertThat(calendar.getMethod().getValue()).isEqualTo(method.name());
        assertThat(event.getUid().getValue()).isEqualTo(Mails.UID);
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getSummary().getValue()).isEqualTo("Intro call");
        assertThat(event.getLocation().getValue()).isEqualTo("https://meet.example/1");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-10T13:30:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-10T14:30:00Z"));
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(event.getOrganizer().getEmail()).isEqualTo("bookings@studio.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Studio");
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getStatus().getValue()).isEqualTo(method == Method.CANCEL ? "CANCELLED" : "CONFIRMED");
        assertThat(Biweekly.parse(text)
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void timesAreInUtc() {
        String text = write(Mails.invitation("Intro call", null), "Carl");

        assertThat(text)
                .contains(
                        "\r\nDTSTART:20260310T133000Z\r\n",
                        "\r\nDTEND:20260310T143000Z\r\n",
                        "\r\nDTSTAMP:20260302T120000Z\r\n")
                .doesNotContain("TZID", "LOCATION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Intro; first, of: many \\ words",
                "\\n is no line",
                "BEGIN:VEVENT",
                "👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓👩‍🏫🎓",
                "محمد بن عبد الله بن محمد بن عبد الله بن محمد بن عبد الله بن محمد",
                "A title of very many words that does not fit into any one line of a calendar, whoever writes it, and goes on, and on",
                "O'Neil ^n ^' ^^ %41 <b>"
            })
    void whateverItIsCalledIsRead(String words) {
        String text = write(Mails.invitation(words, words), words);
        VEvent event = event(text);
        Attendee attendee = event.getAttendees().get(0);

        assertThat(event.getSummary().getValue()).isEqualTo(words);
        assertThat(event.getLocation().getValue()).isEqualTo(words);
        assertThat(attendee.getCommonName()).isEqualTo(words);
        assertThat(attendee.getEmail()).isEqualTo("carl@example.net");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
    }

    @Test
    void aDoubleQuoteInANameBecomesASingleOne() {
        String text = write(Mails.invitation("Intro", null), "Carl \"C\" Client; X=\"1\":mailto:x@example.org");

        assertThat(event(text).getAttendees().get(0).getCommonName())
                .isEqualTo("Carl 'C' Client; X='1':mailto:x@example.org");
    }

    @Test
    void withoutNameThereIsNone() {
        assertThat(write(Mails.invitation("Intro", null), "")).doesNotContain("CN=\"\"", "CN=;", "CN=:");
    }

    @ParameterizedTest
    @CsvSource({
        "carl+tag@example.net, mailto:carl+tag@example.net",
        "a?b&c#d%e@example.net, mailto:a%3Fb%26c%23d%25e@example.net",
        "carl@bücher.example, mailto:carl@xn--bcher-kva.example",
        "ü@example.net, mailto:%C3%BC@example.net"
    })
    void anAddressInACalendar(String address, String uri) {
        MailAddress attendee = MailAddress.of(Mails.box(address, "Carl"));

        assertThat(attendee.mailto()).isEqualTo(uri);
        assertThat(InvitationWriter.write(Mails.invitation("Intro", null), STUDIO, attendee)
                        .replace("\r\n ", ""))
                .contains(":" + uri + "\r\n");
    }
}
