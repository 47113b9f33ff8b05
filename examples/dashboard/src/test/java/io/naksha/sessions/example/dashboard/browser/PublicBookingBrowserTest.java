package io.naksha.sessions.example.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.FreePort;
import io.naksha.sessions.example.dashboard.Server;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A client books on the public page, and everybody learns of it: the consultant's page, and both by mail over a real server. */
class PublicBookingBrowserTest extends BrowserTest {
    private final GreenMail post =
            new GreenMail(new ServerSetup(FreePort.find(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Override
    Server start() {
        post.start();
        return Server.start(
                "--naksha.sessions.smtp.host=127.0.0.1",
                "--naksha.sessions.smtp.port=" + post.getSmtp().getPort(),
                "--naksha.sessions.smtp.security=none",
                "--naksha.sessions.smtp.hello-name=localhost",
                "--naksha.sessions.smtp.from=bookings@example.org");
    }

    @AfterAll
    void stop() {
        post.stop();
    }

    private Page form(Consultants consultant) {
        Page page = window();
        page.navigate("/" + consultant.slug());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Intro call"))
                .click();
        page.getByLabel("Date").fill("2031-03-10");
        page.getByLabel("Time").fill("14:30");
        return page;
    }

    private static void fillClient(Page page, String email) {
        page.getByLabel("First name").fill("Nora");
        page.getByLabel("Last name").fill("<b>New</b>");
        page.getByLabel("E-mail").fill(email);
    }

    private List<String> recipients() {
        return Arrays.stream(post.getReceivedMessages())
                .map(PublicBookingBrowserTest::recipient)
                .toList();
    }

    private static String recipient(Message mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void fromThePublicPageToTheDashboardAndTheMail() {
        Consultants jane = consultant();
        jane.offering();
        Page dashboard = dashboard(jane);
        Page page = form(jane);
        assertThat(page.locator(".zones")).containsText("For Jane (Europe/Berlin)");
        assertThat(page.locator(".zones")).containsText("10 Mar 2031, 14:30");
        assertThat(page.locator(".zones")).containsText("10 Mar 2031, 19:00");
        String email = "nora-" + jane.slug().substring(0, 8) + "@example.net";
        fillClient(page, email);
        button(page, "Book").click();

        assertThat(heading(page, "Your request has been received")).isFocused();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("€49.00");
        Locator row = row(dashboard, email);
        assertThat(row).isVisible();
        assertThat(row).containsText("Nora <b>New</b>");
        await().untilAsserted(() -> Assertions.assertThat(recipients().toString())
                .contains(email, jane.consultant().email().value()));

        choose(dashboard, row, "Status: pending", "Confirmed");
        assertThat(button(row, "Status: confirmed")).isVisible();
        await().until(() ->
                recipients().stream().filter(to -> to.contains(email)).count() == 2);
        button(row, "Details").click();
        assertThat(link(dashboard, "Open the meeting")).hasAttribute("href", Pattern.compile("^https://"));
        button(dialog(dashboard, "Session"), "Close").click();
        link(dashboard, "Clients").click();
        assertThat(row(dashboard, email)).containsText("Nora <b>New</b>");
    }

    @Test
    void whereBookingsAreConfirmedAtOnceTheLinkIsShown() throws Exception {
        Consultants jane = Consultants.confirmingAtOnce(server);
        jane.offering();
        Page page = form(jane);
        String email = "nora-" + jane.slug().substring(0, 8) + "@example.net";
        fillClient(page, email);
        button(page, "Book").click();

        assertThat(heading(page, "Your session is booked")).isVisible();
        Locator link = page.getByRole(AriaRole.STATUS).getByRole(AriaRole.LINK);
        assertThat(link).hasAttribute("href", Pattern.compile("^https://"));
        await().untilAsserted(() -> Assertions.assertThat(recipients()).anyMatch(to -> to.contains(email)));
        String mail = textTo(email);
        Assertions.assertThat(mail)
                .contains(link.getAttribute("href"), "Intro call", "BEGIN:VCALENDAR", "METHOD:REQUEST")
                .contains("DTSTART:20310310T133000Z");
    }

    private String textTo(String email) throws Exception {
        MimeMessage mail = Arrays.stream(post.getReceivedMessages())
                .filter(one -> recipient(one).contains(email))
                .findFirst()
                .orElseThrow();
        return text(mail);
    }

    private static String text(Part part) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int number = 0; number < parts.getCount(); number++) {
                all.append(text(parts.getBodyPart(number)));
            }
            return all.toString();
        }
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndATakenTimeIsTold() {
        Consultants jane = consultant();
        jane.offering();
        jane.session("carl@example.net", "2031-03-10", "14:00");
        Page page = form(jane);
        fillClient(page, "no address");
        button(page, "Book").click();
        assertThat(page.getByLabel("E-mail")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("E-mail")).isFocused();

        page.getByLabel("E-mail").fill("nora@example.net");
        page.getByLabel("Date").fill("2021-03-10");
        button(page, "Book").click();
        assertThat(page.getByText("must be in the future")).isVisible();
        page.getByLabel("Date").fill("2031-03-10");
        button(page, "Book").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This time is taken. Please choose another time.");
        page.getByLabel("Time").fill("16:00");
        button(page, "Book").click();
        assertThat(heading(page, "Your request has been received")).isVisible();
        button(page, "Book another session").click();
        assertThat(heading(page, "Choose a session")).isVisible();
    }

    @Test
    void pressingAgainAfterALostAnswerBooksOnce() {
        Consultants jane = consultant();
        jane.offering();
        Page page = form(jane);
        fillClient(page, "nora@example.net");
        loseAnswer(page, "**/api/v1/sessions/book**");
        button(page, "Book").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The server cannot be reached.");

        button(page, "Book").click();

        assertThat(heading(page, "Your request has been received")).isVisible();
        Assertions.assertThat(jane.api().get("/api/v1/sessions").at("/total")).isEqualTo("1");
    }

    @Test
    void aPageMayBeInAnyScript() {
        Consultant ivan = server.naksha()
                .consultants()
                .register(NewConsultant.builder()
                        .email("ivan@example.org")
                        .name("Иван", "Петров")
                        .zone("Europe/Sofia")
                        .currency("EUR")
                        .build());
        server.naksha().consultants().approve(ivan.id());
        Page page = window();
        page.navigate("/" + URLEncoder.encode(ivan.slug().value(), StandardCharsets.UTF_8));
        assertThat(heading(page, "Иван Петров")).isVisible();
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        Page page = window();
        page.navigate("/" + Consultants.waiting(server).slug());
        assertThat(heading(page, "There is no such page")).isVisible();
    }
}
