package io.naksha.sessions.example.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Figures and charts of the range that was chosen last. */
class AnalyticsBrowserTest extends BrowserTest {
    @Test
    void aRangeOfOnesOwn() {
        Consultants jane = consultant();
        Session paid = jane.session("anna@example.net", "2031-03-10", "10:00");
        jane.session("bert@example.net", "2031-03-31", "10:00");
        jane.session("carl@example.net", "2031-04-01", "10:00");
        jane.desk().sessions().setPaymentStatus(paid.id(), PaymentStatus.PAID);
        Page page = dashboard(jane);
        link(page, "Analytics").click();
        assertThat(tile(page, "Completion rate")).isVisible();
        assertThat(page.getByText("Nobody has paid in this range.")).isVisible();

        page.getByLabel("Last day").fill("2031-03-31");
        page.getByLabel("First day").fill("2031-03-01");
        page.getByLabel("Trend by").selectOption("MONTH");

        assertThat(tile(page, "Collected")).containsText("€100.00");
        assertThat(page.locator(".tile").first()).hasText("Sessions2");
        assertThat(tile(page, "Pending")).containsText("€100.00");
        assertThat(page.locator(".top")).containsText("Carl Client");
        page.getByText("Figures of “Revenue in EUR” as a table").click();
        assertThat(page.locator(".chart details").first().locator("tbody tr"))
                .hasText(new String[] {"1 Mar€100.00€100.00"});
    }

    @Test
    void anOlderAnswerThatComesLateIsNotShown() {
        Consultants jane = consultant();
        jane.session("anna@example.net", "2031-03-10", "10:00");
        Page page = dashboard(jane);
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route(url -> url.contains("/api/v1/analytics/revenue-trend") && held.isEmpty(), route -> held.add(route));
        link(page, "Analytics").click();
        page.waitForCondition(() -> !held.isEmpty());

        page.getByLabel("Last day").fill("2031-03-31");
        page.getByLabel("First day").fill("2031-03-01");
        Locator sessions = page.locator(".tile").first();
        assertThat(sessions).hasText("Sessions1");
        page.waitForResponse(
                        response -> response.url().equals(held.get(0).request().url()), held.get(0)::resume)
                .finished();
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))");

        assertThat(sessions).hasText("Sessions1");
    }
}
