package io.naksha.sessions.example.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** States change in place: at once, together, and back again where the server refuses. */
class StatusBrowserTest extends BrowserTest {
    private static Session now(Consultants consultant, Session session) {
        return consultant.desk().sessions().get(session.id());
    }

    private static Session past(Consultants consultant, String email, String time) {
        return consultant
                .desk()
                .sessions()
                .create(NewSession.forNewClient(NewClient.builder()
                                .email(email)
                                .name("Carl", "Client")
                                .build())
                        .start(LocalStart.at("2026-01-05", time))
                        .build())
                .session();
    }

    @Test
    void aMenuOffersWhatMayFollowAndNothingElse() {
        Consultants jane = consultant();
        Session session = jane.session("carl@example.net", "2031-03-10", "10:00");
        Page page = dashboard(jane);
        Locator row = row(page, "carl@example.net");
        button(row, "Status: confirmed").click();
        assertThat(page.getByRole(AriaRole.MENUITEM)).hasText(new String[] {"Cancelled"});
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.MENUITEM)).hasCount(0);
        assertThat(button(row, "Status: confirmed")).isFocused();

        button(row, "Payment: pending").click();
        assertThat(page.getByRole(AriaRole.MENUITEM)).hasText(new String[] {"Paid", "Failed", "Refunded"});
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(button(row, "Payment: failed")).isVisible();
        choose(page, row, "Payment: failed", "Paid");
        assertThat(button(row, "Payment: paid")).isVisible();
        assertThat(button(row, "Payment: paid")).isFocused();
        choose(page, row, "Status: confirmed", "Cancelled");
        assertThat(button(row, "Status")).hasCount(0);
        assertThat(row.locator(".badge-CANCELLED")).isFocused();
        assertEquals(SessionStatus.CANCELLED, now(jane, session).status());
        assertEquals(PaymentStatus.PAID, now(jane, session).payment().status());
    }

    @Test
    void whatTheServerRefusesIsTakenBackAndTold() {
        Consultants jane = consultant();
        Session session = jane.session("carl@example.net", "2031-03-10", "10:00");
        Page page = deafDashboard(jane);
        Locator row = row(page, "carl@example.net");
        assertThat(button(row, "Payment: pending")).isVisible();
        // Somebody else was faster, and this page has not heard of it.
        jane.desk().sessions().setPaymentStatus(session.id(), PaymentStatus.REFUNDED);

        choose(page, row, "Payment: pending", "Paid");

        assertThat(page.locator(".toast-failed")).containsText("Carl Client: refunded cannot become paid.");
        // Neither what was asked for nor what was there before, but what the server has.
        assertThat(row).containsText("refunded");
        assertEquals(PaymentStatus.REFUNDED, now(jane, session).payment().status());
    }

    @Test
    void aServerThatIsAwayIsToldAndNothingChanges() {
        Consultants jane = consultant();
        jane.session("carl@example.net", "2031-03-10", "10:00");
        Page page = dashboard(jane);
        Locator row = row(page, "carl@example.net");
        assertThat(row).isVisible();
        page.route("**/api/v1/sessions/*", route -> route.abort());

        choose(page, row, "Payment: pending", "Paid");

        assertThat(page.locator(".toast-failed")).containsText("The server cannot be reached.");
        assertThat(button(row, "Payment: pending")).isVisible();
    }

    @Test
    void aChoiceIsShownAtOnceAndTakenBackWhereItFails() {
        Consultants jane = consultant();
        Session session = jane.session("carl@example.net", "2031-03-10", "10:00");
        Page page = dashboard(jane);
        Locator row = row(page, "carl@example.net");
        assertThat(row).isVisible();
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/api/v1/sessions/*", held::add);

        choose(page, row, "Payment: pending", "Paid");

        assertThat(button(row, "Payment: paid")).hasAttribute("aria-busy", "true");
        page.waitForCondition(() -> !held.isEmpty());
        jane.session("dora@example.net", "2031-03-11", "10:00");
        assertThat(row(page, "dora@example.net")).isVisible();
        assertThat(button(row, "Payment: paid")).hasAttribute("aria-busy", "true");
        assertEquals(PaymentStatus.PENDING, now(jane, session).payment().status());
        held.get(0).abort();
        assertThat(button(row, "Payment: pending")).isFocused();
        assertThat(page.locator(".toast-failed")).isVisible();
    }

    @Test
    void whoEditsWhatHasChangedMeanwhileSavesOnlyWhatTheyTyped() {
        Consultants jane = consultant();
        Session session = jane.session("carl@example.net", "2031-03-10", "10:00");
        Page page = deafDashboard(jane);
        button(row(page, "carl@example.net"), "Details").click();
        Locator dialog = dialog(page, "Session");
        dialog.getByLabel("Duration (minutes)").fill("45");
        jane.desk().sessions().reschedule(session.id(), Reschedule.to(LocalStart.at("2031-03-11", "12:00")));

        button(dialog, "Save").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Save again to keep what you typed.");
        assertEquals(60, now(jane, session).schedule().durationMinutes());
        Request saved = page.waitForRequest(
                request -> request.method().equals("PUT"),
                () -> button(dialog, "Save").click());
        assertEquals("{\"durationMinutes\":45}", saved.postData());
        assertThat(dialog).isHidden();
        assertEquals("2031-03-11", now(jane, session).schedule().date().toString());
        assertEquals(45, now(jane, session).schedule().durationMinutes());
    }

    @Test
    void manyAreCompletedAndPaidWithAResultForEach() {
        Consultants jane = consultant();
        Session past = past(jane, "anna@example.net", "10:00");
        Session also = past(jane, "bert@example.net", "12:00");
        Session future = jane.session("carl@example.net", "2031-03-10", "10:00");
        Page page = dashboard(jane);
        page.getByLabel("Select all sessions of this page").check();
        assertThat(page.getByText("3 selected")).isVisible();
        button(page, "Mark completed").click();

        Locator results = dialog(page, "What was done");
        assertThat(results.locator("li")).hasCount(3);
        assertThat(results.locator(".result-CHANGED")).hasCount(2);
        assertThat(results.locator(".result-REFUSED")).containsText("before the session has started");
        button(results.locator("footer"), "Close").click();
        assertThat(row(page, "anna@example.net")).containsText("completed");
        assertThat(button(row(page, "carl@example.net"), "Status: confirmed")).isVisible();
        assertEquals(SessionStatus.COMPLETED, now(jane, past).status());
        assertEquals(SessionStatus.CONFIRMED, now(jane, future).status());

        row(page, "bert@example.net").getByRole(AriaRole.CHECKBOX).check();
        button(page, "Mark paid").click();
        assertThat(dialog(page, "What was done").locator("li")).hasCount(1);
        assertEquals(PaymentStatus.PAID, now(jane, also).payment().status());
    }

    @Test
    void aSessionIsMovedNotedAndCancelledInItsDetails() {
        Consultants jane = consultant();
        Session session = jane.session("carl@example.net", "2031-03-10", "10:00");
        Page page = dashboard(jane);
        button(row(page, "carl@example.net"), "Details").click();
        Locator dialog = dialog(page, "Session");
        dialog.getByLabel("Time").fill("15:15");
        dialog.getByLabel("Notes for you alone").fill("<script>alert(1)</script>");
        button(dialog, "Save").click();
        assertThat(row(page, "carl@example.net")).containsText("15:15");
        assertEquals("<script>alert(1)</script>", now(jane, session).notes().consultantNotes());
        assertEquals("known", now(jane, session).notes().notes());

        jane.session("dora@example.net", "2031-03-12", "10:00");
        button(row(page, "carl@example.net"), "Details").click();
        dialog.getByLabel("Date").fill("2031-03-12");
        dialog.getByLabel("Time").fill("10:30");
        button(dialog, "Save").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("This time is taken.");
        dialog.getByLabel("Reason, told to the client").fill("ill");
        button(dialog, "Cancel this session").click();
        assertThat(row(page, "carl@example.net")).containsText("cancelled");
        assertEquals("ill", now(jane, session).cancellation().reason());
    }
}
