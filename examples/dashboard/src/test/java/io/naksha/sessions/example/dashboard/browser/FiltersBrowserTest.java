package io.naksha.sessions.example.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import org.junit.jupiter.api.Test;

/** Lists are narrowed and cut into pages; what was chosen before stays chosen. */
class FiltersBrowserTest extends BrowserTest {
    private static void choose(Page page, String filter, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(filter))
                .selectOption(option);
    }

    @Test
    void filtersNarrowTheListAndPagesCutIt() {
        Consultants jane = consultant();
        jane.sessions(25);
        Page page = dashboard(jane);
        Locator rows = page.locator("tbody tr");
        assertThat(rows).hasCount(20);
        button(page, "Next").click();
        assertThat(rows).hasCount(5);
        page.getByLabel("Page size").selectOption("50");
        assertThat(rows).hasCount(25);

        page.getByLabel("Search").fill("client07");
        assertThat(rows).hasCount(1);
        assertThat(page.getByText("1–1 of 1 sessions")).isVisible();
        page.getByLabel("Search").fill("");
        page.getByLabel("First day").fill("2031-03-20");
        assertThat(rows).hasCount(6);
        page.getByLabel("Last day").fill("2031-03-22");
        assertThat(rows).hasCount(3);
        choose(page, "Status", "CANCELLED");
        assertThat(heading(page, "No sessions here")).isVisible();
        button(page, "Clear filters").click();
        assertThat(rows).hasCount(25);
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("Client").setExact(true))
                .fill("client03");
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("client03"))
                .click();
        assertThat(rows).hasCount(1);
    }

    @Test
    void byTypeAndPayment() {
        Consultants jane = consultant();
        Session paid = jane.session("anna@example.net", "2031-03-10", "10:00");
        jane.session("bert@example.net", "2031-03-11", "10:00");
        jane.seat();
        jane.desk().sessions().setPaymentStatus(paid.id(), PaymentStatus.PAID);
        Page page = dashboard(jane);
        Locator rows = page.locator("tbody tr");
        page.getByLabel("First day").fill("2031-03-01");
        page.getByLabel("Last day").fill("2031-07-31");
        assertThat(tile(page, "Sessions in range")).hasText("Sessions in range3");
        assertThat(tile(page, "To confirm")).hasText("To confirm0");
        assertThat(tile(page, "Collected")).hasText("Collected€100.00");
        assertThat(tile(page, "Pending payments")).hasText("Pending payments€120.00");
        choose(page, "Type", "WEBINAR");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("seat@example.org");
        choose(page, "Type", "PERSONAL");
        assertThat(rows).hasCount(2);
        choose(page, "Payment", "PAID");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("anna@example.net");
    }

    @Test
    void whatIsSelectedStaysSoOnOtherPagesAndIsNamedInTheResult() {
        Consultants jane = consultant();
        jane.sessions(2);
        Page page = dashboard(jane);
        row(page, "client00@example.net").getByRole(AriaRole.CHECKBOX).check();
        page.getByLabel("Search").fill("client01");
        assertThat(row(page, "client00@example.net")).hasCount(0);
        assertThat(page.getByText("1 selected, 1 of them not on this page")).isVisible();

        button(page, "Mark paid").click();

        assertThat(dialog(page, "What was done").locator("li")).containsText("Carl Client");
        button(dialog(page, "What was done").locator("footer"), "Close").click();
        page.getByLabel("Search").fill("");
        assertThat(button(row(page, "client00@example.net"), "Payment: paid")).isVisible();
        assertThat(button(row(page, "client01@example.net"), "Payment: pending"))
                .isVisible();
    }

    @Test
    void whatIsTypedDoesNotOutliveTheClearing() {
        Consultants jane = consultant();
        jane.sessions(2);
        Page page = window();
        page.clock().install();
        logIn(page, jane.consultant().email().value(), PASSWORD);
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.clock().pauseAt(System.currentTimeMillis() + 10_000);
        page.getByLabel("Search").fill("client01");
        button(page, "Clear filters").click();
        page.clock().runFor(1_000);
        assertThat(page.getByLabel("Search")).hasValue("");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void clientsByWhereTheyLiveWhatTheyPaidAndHowOftenTheyCame() {
        Consultants jane = consultant();
        Session paid = jane.session("anna@example.net", "2031-03-10", "10:00");
        jane.desk().sessions().setPaymentStatus(paid.id(), PaymentStatus.PAID);
        jane.client("bert@example.net");
        jane.api()
                .post("/api/v1/clients", "{'email':'nora@example.net','firstName':'Nora','lastName':'','city':'Oslo'}");
        Page page = dashboard(jane);
        link(page, "Clients").click();
        Locator rows = page.locator("tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(tile(page, "Active")).hasText("Active3");
        assertThat(tile(page, "With open sessions")).hasText("With open sessions1");
        page.getByText("More filters").click();
        page.getByLabel("City").fill("Oslo");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("nora@example.net");
        button(page, "Clear filters").click();
        assertThat(rows).hasCount(3);
        page.getByLabel("Sessions from").fill("1");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("anna@example.net");
        button(page, "Clear filters").click();
        assertThat(rows).hasCount(3);
        page.getByLabel("Paid from").fill("100.01");
        assertThat(heading(page, "No clients here")).isVisible();
        page.getByLabel("Paid from").fill("100");
        assertThat(rows).containsText("anna@example.net");
        button(page, "Clear filters").click();
        assertThat(rows).hasCount(3);
        page.getByLabel("Registered up to").fill("2020-01-01");
        assertThat(heading(page, "No clients here")).isVisible();
    }
}
