package io.naksha.sessions.example.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A consultant adds sessions by hand. */
class ManualSessionBrowserTest extends BrowserTest {
    private Locator create(Page page) {
        button(page, "Add a session").click();
        Locator dialog = dialog(page, "Create session");
        assertThat(dialog).isVisible();
        return dialog;
    }

    private static void fillNewClient(Locator dialog, String email) {
        dialog.getByLabel("New client").check();
        dialog.getByLabel("First name").fill("Nora");
        dialog.getByLabel("Last name").fill("New");
        dialog.getByLabel("E-mail").fill(email);
    }

    private static List<Session> sessions(Consultants consultant) {
        return consultant.desk().sessions().list(SessionFilter.ALL, PageRequest.first(50)).items().stream()
                .map(row -> row.session())
                .toList();
    }

    @Test
    void withANewClient() {
        Consultants jane = consultant();
        Page page = dashboard(jane);
        Locator dialog = create(page);
        fillNewClient(dialog, "nora@example.net");
        dialog.getByLabel("Date").fill("2031-03-10");
        dialog.getByLabel("Time").fill("14:30");
        dialog.getByLabel("Duration (minutes)").fill("90");
        dialog.getByLabel("Amount").fill("120.50");
        dialog.getByLabel("Platform").selectOption("TEAMS");
        Locator summary = dialog.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(summary).containsText("Nora New");
        assertThat(summary).containsText("14:30–16:00");
        assertThat(summary).containsText("€120.50");
        assertThat(summary).containsText("19:00 your time");
        button(dialog, "Create session").click();

        assertThat(dialog).isHidden();
        assertThat(row(page, "Nora New")).containsText("€120.50");
        assertThat(row(page, "Nora New")).containsText("Personal on Teams");
        Session made = sessions(jane).get(0);
        assertEquals("2031-03-10T13:30:00Z", made.schedule().startsAt().toString());
        assertEquals(90, made.schedule().durationMinutes());
        link(page, "Clients").click();
        assertThat(row(page, "nora@example.net")).isVisible();
    }

    @Test
    void aSeatInAWebinarWithNotesAndHowItIsPaid() {
        Consultants jane = consultant();
        Page page = dashboard(jane);
        Locator dialog = create(page);
        fillNewClient(dialog, "nora@example.net");
        dialog.getByLabel("Session type").selectOption("WEBINAR");
        dialog.getByLabel("Title").fill("Evening talk");
        dialog.getByLabel("Date").fill("2031-03-10");
        dialog.getByLabel("Notes").fill("Bring paper");
        button(dialog, "Create session").click();

        assertThat(row(page, "nora@example.net")).containsText("Evening talk");
        assertThat(row(page, "nora@example.net")).containsText("Webinar on Zoom");
        assertEquals("Bring paper", sessions(jane).get(0).notes().notes());
    }

    @Test
    void pressingAgainAfterALostAnswerMakesNoSecondSession() {
        Consultants jane = consultant();
        Page page = dashboard(jane);
        Locator dialog = create(page);
        fillNewClient(dialog, "nora@example.net");
        dialog.getByLabel("Date").fill("2031-03-10");
        loseAnswer(page, "**/api/v1/sessions");
        button(dialog, "Create session").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("The server cannot be reached.");

        button(dialog, "Create session").click();

        assertThat(dialog).isHidden();
        assertThat(row(page, "nora@example.net")).isVisible();
        assertEquals(1, sessions(jane).size());
    }

    @Test
    void withAnExistingClient() {
        Consultants jane = consultant();
        jane.client("carl@example.net");
        jane.client("dora@example.net");
        Page page = dashboard(jane);
        Locator dialog = create(page);
        dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Find a client"))
                .fill("dora");
        dialog.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("dora@example.net"))
                .click();
        dialog.getByLabel("Date").fill("2031-03-10");
        button(dialog, "Create session").click();

        assertThat(row(page, "dora@example.net")).isVisible();
        assertThat(row(page, "carl@example.net")).hasCount(0);
        assertEquals(1, sessions(jane).size());
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        Consultants jane = consultant();
        Page page = dashboard(jane);
        Locator dialog = create(page);
        button(dialog, "Create session").click();
        assertThat(dialog).containsText("choose a client, or enter a new one");

        fillNewClient(dialog, "no address");
        dialog.getByLabel("Date").fill("2031-03-10");
        dialog.getByLabel("Duration (minutes)").fill("5000");
        button(dialog, "Create session").click();
        assertThat(dialog.getByLabel("E-mail")).hasAttribute("aria-invalid", "true");
        assertThat(dialog.getByLabel("Duration (minutes)")).hasAttribute("aria-invalid", "true");
        assertThat(dialog.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(dialog.getByLabel("E-mail")).isFocused();
        assertEquals(0, sessions(jane).size());

        dialog.getByLabel("E-mail").fill("nora@example.net");
        dialog.getByLabel("Duration (minutes)").fill("60");
        button(dialog, "Create session").click();
        assertThat(row(page, "nora@example.net")).isVisible();
    }

    @Test
    void aTimeThatIsTakenIsToldAndCanBeOverridden() {
        Consultants jane = consultant();
        jane.session("carl@example.net", "2031-03-10", "10:00");
        Page page = dashboard(jane);
        Locator dialog = create(page);
        fillNewClient(dialog, "nora@example.net");
        dialog.getByLabel("Date").fill("2031-03-10");
        dialog.getByLabel("Time").fill("10:30");
        button(dialog, "Create session").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("This time is taken.");

        dialog.getByLabel("Allow it to overlap other sessions").check();
        button(dialog, "Create session").click();
        assertThat(row(page, "nora@example.net")).isVisible();
        assertEquals(2, sessions(jane).size());
    }

    @Test
    void anotherPageShowsItWithoutBeingAsked() {
        Consultants jane = consultant();
        Page one = dashboard(jane);
        Page other = dashboard(jane);
        assertThat(heading(other, "No sessions here")).isVisible();

        Locator dialog = create(one);
        fillNewClient(dialog, "nora@example.net");
        dialog.getByLabel("Date").fill("2031-03-10");
        button(dialog, "Create session").click();

        assertThat(row(other, "nora@example.net")).isVisible();
    }

    @Test
    void byTheKeyboardAlone() {
        Consultants jane = consultant();
        jane.client("carl@example.net");
        Page page = dashboard(jane);
        tabTo(page, "Add a session");
        page.keyboard().press("Enter");
        Locator dialog = dialog(page, "Create session");
        assertThat(dialog).isVisible();

        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("carl");
        Locator found = dialog.getByRole(AriaRole.LISTBOX, new Locator.GetByRoleOptions().setName("Clients"))
                .getByRole(AriaRole.OPTION);
        assertThat(found).hasCount(1);
        assertThat(found).containsText("carl@example.net");
        page.keyboard().press("Enter");
        tabTo(page, "Create session");
        page.keyboard().press("Enter");

        assertThat(row(page, "carl@example.net")).isVisible();
        assertThat(dialog).isHidden();
        assertThat(button(page, "Add a session")).isFocused();
    }

    private static void tabTo(Page page, String name) {
        for (int count = 0; count < 60; count++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("document.activeElement.textContent.trim()");
            if (name.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + name);
    }
}
