package io.naksha.sessions.example.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.MutableClock;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.example.dashboard.account.Accounts;
import io.naksha.sessions.example.dashboard.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the dashboard does around its lists: log-ins that end, consultants and clients who come. */
class DeskBrowserTest extends BrowserTest {
    @Override
    Server start() {
        return Server.start(List.of(MutableClock.Beans.class));
    }

    @Test
    void anAccessTokenThatEndsIsRenewedUnnoticed() {
        Consultants jane = consultant();
        jane.sessions(1);
        Page page = dashboard(jane);
        assertThat(row(page, "client00@example.net")).isVisible();
        server.bean(MutableClock.class).advance(Duration.ofMinutes(11));
        choose(page, row(page, "client00@example.net"), "Payment: pending", "Paid");
        assertThat(button(row(page, "client00@example.net"), "Payment: paid")).isVisible();
        page.reload();
        assertThat(row(page, "client00@example.net")).isVisible();
    }

    @Test
    void twoTabsRenewOneAfterTheOther() {
        Consultants jane = consultant();
        jane.sessions(1);
        Page one = dashboard(jane);
        Page other = one.context().newPage();
        other.navigate("/dashboard");
        assertThat(row(other, "client00@example.net")).isVisible();
        server.bean(MutableClock.class).advance(Duration.ofMinutes(11));

        for (Page tab : List.of(one, other)) {
            tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        }
        choose(one, row(one, "client00@example.net"), "Payment: pending", "Paid");
        assertThat(button(row(other, "client00@example.net"), "Payment: paid")).isVisible();
        choose(other, row(other, "client00@example.net"), "Payment: paid", "Refunded");
        assertThat(row(one, "client00@example.net")).containsText("refunded");
    }

    @Test
    void whoIsLoggedOutElsewhereLogsInAgain() {
        Consultants jane = consultant();
        Page page = dashboard(jane);
        server.bean(JdbcClient.class)
                .sql("DELETE FROM refresh_token WHERE account_id = (SELECT id FROM account WHERE consultant_id = ?)")
                .param(jane.consultant().id().value())
                .update();
        server.bean(MutableClock.class).advance(Duration.ofMinutes(11));
        // As when somebody comes back to the window.
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(heading(page, "Log in")).isVisible();

        logIn(page, jane.consultant().email().value(), "a wrong password");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("is not right");
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Log in").click();
        assertThat(heading(page, "Sessions")).isVisible();
        button(page, "Log out").click();
        assertThat(heading(page, "Log in")).isVisible();
        page.reload();
        assertThat(heading(page, "Log in")).isVisible();
    }

    @Test
    void aServerThatIsAwayAtTheStartIsAskedAgain() {
        Page page = window();
        page.route("**/api/v1/auth/refresh", Route::abort);
        page.navigate("/dashboard");
        assertThat(heading(page, "This could not be loaded")).isVisible();
        page.unroute("**/api/v1/auth/refresh");
        button(page, "Try again").click();
        assertThat(heading(page, "Log in")).isVisible();
    }

    @Test
    void whoIsSuspendedSeesNobodysDataAnyMore() {
        Consultants jane = consultant();
        jane.sessions(1);
        Page page = deafDashboard(jane);
        assertThat(row(page, "client00@example.net")).isVisible();
        server.naksha().consultants().suspend(jane.consultant().id());
        button(page, "Refresh").click();
        assertThat(heading(page, "Waiting for approval")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(0);
        page.route("**/api/v1/auth/**", Route::abort);
        button(page, "Look again").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The server cannot be reached.");
    }

    @Test
    void whoRegistersWaitsUntilAnAdministratorAgrees() {
        String email = UUID.randomUUID() + "@example.org";
        Page page = window();
        page.navigate("/register");
        page.getByLabel("First name").fill("Nora");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill("short");
        button(page, "Register").click();
        assertThat(page.getByLabel("Password")).hasAttribute("aria-invalid", "true");
        page.getByLabel("Password").fill("a long password");
        button(page, "Register").click();
        assertThat(heading(page, "Waiting for approval")).isVisible();

        Page admin = window();
        logIn(admin, administrator(), PASSWORD);
        button(row(admin, email), "Approve").click();
        assertThat(row(admin, email)).containsText("Approved");
        button(page, "Look again").click();
        assertThat(heading(page, "Sessions")).isVisible();
    }

    private String administrator() {
        String email = UUID.randomUUID() + "@example.org";
        server.bean(Accounts.class).add(EmailAddress.of(email), PASSWORD, Role.ADMIN, null);
        return email;
    }

    @Test
    void aClientIsAddedChangedAndDeactivated() {
        Consultants jane = consultant();
        Page page = dashboard(jane);
        link(page, "Clients").click();
        assertThat(heading(page, "No clients here")).isVisible();
        button(page, "Add a client").click();
        Locator dialog = dialog(page, "Add a client");
        dialog.getByLabel("First name").fill("Nora");
        dialog.getByLabel("E-mail").fill("nora@example.net");
        dialog.getByLabel("City").fill("Berlin");
        button(dialog, "Save").click();
        assertThat(row(page, "nora@example.net")).containsText("Berlin");

        button(row(page, "nora@example.net"), "Edit").click();
        dialog(page, "Edit client").getByLabel("City").fill("");
        button(dialog(page, "Edit client"), "Save").click();
        assertThat(row(page, "nora@example.net")).not().containsText("Berlin");
        button(row(page, "nora@example.net"), "Deactivate").click();
        assertThat(row(page, "nora@example.net")).containsText("Deactivated");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Status"))
                .selectOption("ACTIVE");
        assertThat(heading(page, "No clients here")).isVisible();
    }
}
