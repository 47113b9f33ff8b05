package io.naksha.sessions.example.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.naksha.sessions.example.dashboard.Consultants;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Lists stay up to date by themselves, take nothing away from who works with them, and say when they cannot be loaded. */
class RefreshBrowserTest extends BrowserTest {
    private static final String EVENTS = "**/api/v1/events";
    private static final String LIST = "**/api/v1/sessions?**";

    private static void setVisible(Page page, boolean isVisible) {
        page.evaluate(
                "state => {"
                        + " Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                isVisible ? "visible" : "hidden");
    }

    @Test
    void aRefreshKeepsSelectionAndPlace() {
        Consultants jane = consultant();
        jane.sessions(20);
        Page page = dashboard(jane);
        assertThat(page.locator("tbody tr")).hasCount(20);
        row(page, "client05@example.net").getByRole(AriaRole.CHECKBOX).check();
        page.evaluate("window.scrollTo(0, 600)");
        double before = row(page, "client05@example.net").boundingBox().y;

        jane.session("new@example.net", "2031-04-01", "10:00");
        assertThat(page.getByText("of 21 sessions")).isVisible();

        assertThat(row(page, "client05@example.net").getByRole(AriaRole.CHECKBOX))
                .isChecked();
        assertThat(page.getByText("1 selected")).isVisible();
        assertEquals(before, row(page, "client05@example.net").boundingBox().y, 1);
    }

    @Test
    void aMinuteBringsWhatNoEventHasTold() {
        Consultants jane = consultant();
        Page page = window();
        page.route(EVENTS, Route::abort);
        page.clock().install();
        logIn(page, jane.consultant().email().value(), PASSWORD);
        assertThat(heading(page, "No sessions here")).isVisible();
        jane.session("carl@example.net", "2031-03-10", "10:00");

        page.clock().runFor(60_000);

        assertThat(row(page, "carl@example.net")).isVisible();
    }

    @Test
    void aPageThatIsNotInViewRestsAndThenCatchesUp() {
        Consultants jane = consultant();
        Page page = window();
        page.clock().install();
        logIn(page, jane.consultant().email().value(), PASSWORD);
        List<String> ended = new CopyOnWriteArrayList<>();
        page.onRequestFailed(request -> ended.add(request.url()));
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        jane.session("anna@example.net", "2031-03-10", "10:00");
        assertThat(row(page, "anna@example.net")).isVisible();

        setVisible(page, false);
        page.waitForCondition(() -> ended.stream().anyMatch(url -> url.endsWith("/api/v1/events")));
        asked.clear();
        jane.session("bert@example.net", "2031-03-11", "10:00");
        page.clock().runFor(120_000);
        assertEquals(List.of(), asked);
        assertThat(row(page, "bert@example.net")).hasCount(0);

        setVisible(page, true);
        assertThat(row(page, "bert@example.net")).isVisible();
        jane.session("carl@example.net", "2031-03-12", "10:00");
        assertThat(row(page, "carl@example.net")).isVisible();
    }

    @Test
    void whatCannotBeLoadedIsToldAndLoadedWhenAsked() {
        Consultants jane = consultant();
        jane.session("carl@example.net", "2031-03-10", "10:00");
        Page page = window();
        page.route(EVENTS, Route::abort);
        page.route(LIST, Route::abort);
        logIn(page, jane.consultant().email().value(), PASSWORD);
        assertThat(heading(page, "This could not be loaded")).isVisible();
        page.unroute(LIST);
        button(page, "Try again").click();
        assertThat(row(page, "carl@example.net")).isVisible();

        page.route(LIST, Route::abort);
        button(page, "Refresh").click();
        Locator alert = page.getByRole(AriaRole.ALERT);
        assertThat(alert).containsText("What you see may be out of date.");
        assertThat(row(page, "carl@example.net")).isVisible();
        page.unroute(LIST);
        button(page, "Try again").click();
        assertThat(alert).isHidden();
    }

    @Test
    void figuresThatCannotBeLoadedAreADash() {
        Page page = window();
        page.route("**/api/v1/analytics/summary?**", Route::abort);
        logIn(page, consultant().consultant().email().value(), PASSWORD);
        assertThat(tile(page, "To confirm")).containsText("–");
    }
}
