package io.naksha.sessions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.effect.Given;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTemplatesTest {
    private static final String LINK = "https://meet.example/1?a=1&b=2";
    private static final Session CONFIRMED = roomed(Given.session(Session.Origin.MANUAL, SessionStatus.CONFIRMED));

    private static Session roomed(Session session) {
        return session.withMeeting(
                session.meeting().withRoom(MeetingRoom.byHand(Platform.ZOOM, LINK, session.schedule())));
    }

    private static MailContent render(MailKind kind, Session session, ZoneId recipientZone) {
        MailModel model =
                MailModel.of(session, Given.consultant(), Given.client(PersonName.of("Carl", "Client")), recipientZone);
        return MailTemplates.defaults().render(kind, model);
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void everyMailSaysWhatWhenAndWho(MailKind kind) {
        MailContent mail = render(kind, CONFIRMED, ZoneId.of("America/New_York"));

        assertThat(mail.subject()).contains("Intro").doesNotContain("{");
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertThat(part)
                    .contains("Monday, 2 March 2026, 14:30, Europe/Berlin (UTC+01:00)")
                    .contains("Monday, 2 March 2026, 08:30, America/New_York (UTC-05:00)")
                    .contains("50 minutes", "Jane Doe", "Carl Client", "49.90 EUR")
                    .doesNotContain("{{", "}}", "difficult client");
        }
        assertThat(mail.html())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .endsWith("</html>\n");
    }

    @Test
    void theTextReadsLikeALetter() {
        MailContent mail = render(MailKind.SESSION_CONFIRMED, CONFIRMED, null);

        assertThat(mail.subject()).isEqualTo("Confirmed: Intro");
        assertThat(mail.text()).isEqualTo("""
                        Hello Carl Client,

                        Your session with Jane Doe is confirmed.

                        Intro
                        When: Monday, 2 March 2026, 14:30, Europe/Berlin (UTC+01:00)
                        Length: 50 minutes
                        With: Jane Doe and Carl Client
                        Price: 49.90 EUR

                        Join here: https://meet.example/1?a=1&b=2

                        Notes:
                        bring the plans
                        """);
    }

    @Test
    void aZoneOfOnesOwnIsShownOnlyWhereItIsAnother() {
        assertThat(render(MailKind.SESSION_CONFIRMED, CONFIRMED, Given.BERLIN).text())
                .doesNotContain("In your time zone");
        assertThat(render(MailKind.SESSION_CONFIRMED, CONFIRMED, ZoneId.of("Asia/Tokyo"))
                        .text())
                .contains("In your time zone: Monday, 2 March 2026, 22:30, Asia/Tokyo (UTC+09:00)");
    }

    @Test
    void aLinkIsEscapedInHtmlAndPlainInText() {
        MailContent mail = render(MailKind.LINK_READY, CONFIRMED, null);

        assertThat(mail.text()).contains(LINK);
        assertThat(mail.html())
                .contains("<a href=\"https://meet.example/1?a&#x3D;1&amp;b&#x3D;2\">")
                .doesNotContain("?a=1&b=2");
    }

    @Test
    void withoutALinkNothingIsSaidOfOne() {
        Session bare = Given.session(Session.Origin.MANUAL, SessionStatus.CONFIRMED);

        assertThat(render(MailKind.SESSION_CONFIRMED, bare, null).text()).doesNotContain("Join here");
        assertThat(render(MailKind.SESSION_CONFIRMED, bare, null).html()).doesNotContain("href");
    }

    @Test
    void aBookingAsksForConfirmationWhereItNeedsOne() {
        Session pending = Given.session(Session.Origin.PUBLIC_BOOKING, SessionStatus.PENDING);

        assertThat(render(MailKind.NEW_BOOKING, pending, null).subject()).isEqualTo("Please confirm: Intro");
        assertThat(render(MailKind.NEW_BOOKING, CONFIRMED, null).subject()).isEqualTo("New booking: Intro");
    }

    @Test
    void theReasonGoesToBothSides() {
        Session off = CONFIRMED.cancelled(Given.by(Cancellation.Party.CLIENT), Given.NOW);

        assertThat(render(MailKind.SESSION_CANCELLED, off, null).text()).contains("Reason given:\nill");
        assertThat(render(MailKind.CANCELLED_BY_CLIENT, off, null).html()).contains("ill");
    }

    @Test
    void anyPartCanBeReplaced() {
        MailTemplates own = MailTemplates.builder()
                .subject(MailKind.SESSION_CONFIRMED, "See you, {{client}}!\nBcc: x@example.org")
                .text(MailKind.SESSION_CONFIRMED, "{{#price}}{{price}}{{/price}}")
                .html(MailKind.SESSION_CONFIRMED, "<p>{{title}}</p>{{>details}}")
                .build();
        MailModel model = MailModel.of(CONFIRMED, Given.consultant(), Given.client(PersonName.of("Carl", "")), null);

        MailContent mail = own.render(MailKind.SESSION_CONFIRMED, model);

        assertThat(mail.subject()).isEqualTo("See you, Carl! Bcc: x@example.org");
        assertThat(mail.text()).isEqualTo("49.90 EUR\n");
        assertThat(mail.html()).startsWith("<p>Intro</p><h1>Intro</h1>");
        assertThat(own.render(MailKind.LINK_READY, model))
                .isEqualTo(MailTemplates.defaults().render(MailKind.LINK_READY, model));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#title}}",
                "{{nonsense}}",
                "{{#nonsense}}x{{/nonsense}}",
                "{{#link}}{{lnik}}{{/link}}",
                "{{>nowhere}}",
                "{{title"
            })
    void aBrokenTemplateIsRefusedWhenItIsSet(String broken) {
        MailTemplates.Builder builder = MailTemplates.builder().html(MailKind.INVITATION, broken);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INVITATION");
    }
}
