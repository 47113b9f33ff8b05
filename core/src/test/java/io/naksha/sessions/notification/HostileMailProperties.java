package io.naksha.sessions.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.effect.Given;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people write, a mail keeps its form. */
class HostileMailProperties {
    private static final Pattern OWN_TAGS = Pattern.compile(
            "</?(html|head|title|body|h1|h2|p|dl|dt|dd|a)( (lang|href|style)=\"[^\"<>]*\")?>|<!DOCTYPE html>"
                    + "|<meta [^<>]*>");

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.of(
                        "<script>alert(1)</script>",
                        "\"><img src=x onerror=alert(1)>",
                        "Intro\r\nBcc: victim@example.org",
                        "{{consultant}} {{{notes}}} {{#title}}",
                        "{{>details}}",
                        "</title><b>",
                        "\u2028\u0000\u0085\uD800",
                        "&lt;b&gt;"));
    }

    private static MailContent render(MailKind kind, String text) {
        Session session = Given.session(Session.Origin.MANUAL, SessionStatus.CONFIRMED);
        Session written = session.about(session.details().with(text, Platform.ZOOM), Given.NOW)
                .noted(new Notes(text, "secret"), Given.NOW)
                .withMeeting(session.meeting().withRoom(MeetingRoom.byHand(Platform.ZOOM, text, session.schedule())));
        PersonName name = new PersonName(text, text, text);
        return MailTemplates.defaults()
                .render(kind, MailModel.of(written, Given.consultant(), Given.client(name), null));
    }

    @Property(tries = 400, seed = "20260301")
    void keepsItsForm(@ForAll("hostile") String text, @ForAll MailKind kind) {
        MailContent mail = render(kind, text);

        assertThat(Texts.isSingleLine(mail.subject())).as("subject on one line").isTrue();
        assertThat(mail.subject().length()).isLessThanOrEqualTo(MailContent.MAX_SUBJECT_LENGTH);
        assertThat(OWN_TAGS.matcher(mail.html()).replaceAll("")).doesNotContain("<", ">");
        assertThat(Texts.isFreeText(mail.text()))
                .as("text without control characters")
                .isTrue();
    }

    @Example
    void bracesInDataAreNoTemplate() {
        MailContent mail = render(MailKind.SESSION_CONFIRMED, "{{consultant}}{{{link}}}{{#price}}");

        assertThat(mail.subject()).isEqualTo("Confirmed: {{consultant}}{{{link}}}{{#price}}");
        assertThat(mail.text()).contains("Hello {{consultant}}{{{link}}}{{#price}},");
    }

    @Example
    void aScriptIsShownAsText() {
        MailContent mail = render(MailKind.NEW_BOOKING, "<script>alert(1)</script>");

        assertThat(mail.html()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(mail.text()).contains("<script>alert(1)</script>");
    }

    @Example
    void onlyWebLinksCanBeClicked() {
        for (String link : new String[] {"javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "//evil"}) {
            assertThat(render(MailKind.LINK_READY, link).html().toLowerCase(Locale.ROOT))
                    .doesNotContain("href");
        }
    }

    @Property(tries = 300, seed = "20260302")
    void aBlockKeepsItsLinesOnly(@ForAll("hostile") String text) {
        String block = MailText.block(text);

        assertThat(Texts.isFreeText(block)).isTrue();
        assertThat(block).doesNotContain("\r", "\t");
        assertThat(MailText.block(block)).as("once is enough").isEqualTo(block);
        assertThat(MailText.line(text)).isEqualTo(MailText.line(MailText.line(text)));
    }
}
