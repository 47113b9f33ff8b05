package io.naksha.sessions.example.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.naksha.sessions.example.dashboard.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page with the demonstration's data, on a desk and on a phone: no serious fault for those who cannot see or point, and a picture in target/screenshots. */
class PagesBrowserTest extends BrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String DEMO = "demo-password";
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @Override
    Server start() {
        return Server.start("--dashboard.demo.enabled=true");
    }

    /** A page, or what is opened on one. */
    enum Shown {
        LOGIN,
        REGISTER,
        PUBLIC,
        BOOKING,
        BOOKED,
        SESSIONS,
        EMPTY,
        FAILED,
        MENU,
        RESULTS,
        CREATE,
        MISTAKES,
        DETAIL,
        CLIENTS,
        CLIENT,
        ANALYTICS,
        WAITING,
        ADMIN
    }

    private static void reach(Shown shown, Page page) {
        switch (shown) {
            case LOGIN -> page.navigate("/login");
            case REGISTER -> page.navigate("/register");
            case PUBLIC -> page.navigate("/jane-doe");
            case BOOKING -> booking(page);
            case BOOKED -> {
                booking(page);
                page.getByLabel("First name").fill("Nora");
                page.getByLabel("E-mail").fill("nora@example.net");
                page.getByLabel("Date").fill("2031-03-11");
                button(page, "Book").click();
                assertThat(page.locator(".confirmation")).isVisible();
            }
            case SESSIONS -> sessions(page);
            case EMPTY -> {
                sessions(page);
                page.getByLabel("Search").fill("nobody of that name");
                assertThat(heading(page, "No sessions here")).isVisible();
            }
            case FAILED -> {
                page.route("**/api/v1/sessions?**", Route::abort);
                logIn(page, "jane@example.org", DEMO);
                assertThat(heading(page, "This could not be loaded")).isVisible();
            }
            case MENU -> {
                sessions(page);
                startingWith(page, "Payment: pending").first().click();
                assertThat(page.getByRole(AriaRole.MENU)).isVisible();
            }
            case RESULTS -> {
                sessions(page);
                page.getByLabel("Select all sessions of this page").check();
                button(page, "Mark completed").click();
                assertThat(dialog(page, "What was done")).isVisible();
            }
            case CREATE -> {
                sessions(page);
                button(page, "Add a session").click();
                assertThat(dialog(page, "Create session")).isVisible();
            }
            case MISTAKES -> {
                sessions(page);
                button(page, "Add a session").click();
                Locator dialog = dialog(page, "Create session");
                dialog.getByLabel("New client").check();
                button(dialog, "Create session").click();
                assertThat(dialog.getByRole(AriaRole.ALERT)).isVisible();
            }
            case DETAIL -> {
                sessions(page);
                startingWith(page, "Details").first().click();
                assertThat(dialog(page, "Session").getByLabel("Notes for the client"))
                        .isVisible();
            }
            case CLIENTS -> clients(page);
            case CLIENT -> {
                clients(page);
                startingWith(page, "Edit").first().click();
                assertThat(dialog(page, "Edit client")).isVisible();
            }
            case ANALYTICS -> {
                sessions(page);
                link(page, "Analytics").click();
                assertThat(page.locator(".uplot").first()).isVisible();
            }
            case WAITING -> {
                logIn(page, "wanda@example.org", DEMO);
                assertThat(heading(page, "Waiting for approval")).isVisible();
            }
            case ADMIN -> {
                logIn(page, "admin@example.org", DEMO);
                assertThat(page.locator("tbody tr").first()).isVisible();
            }
        }
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
    }

    private static void sessions(Page page) {
        logIn(page, "jane@example.org", DEMO);
        assertThat(page.locator("tbody tr").first()).isVisible();
    }

    private static void clients(Page page) {
        sessions(page);
        link(page, "Clients").click();
        assertThat(heading(page, "Clients")).isVisible();
        assertThat(page.locator("tbody tr").first()).isVisible();
    }

    private static void booking(Page page) {
        page.navigate("/jane-doe");
        startingWith(page, "Deep dive").click();
        assertThat(page.getByLabel("E-mail")).isVisible();
    }

    private static Locator startingWith(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @ParameterizedTest
    @EnumSource
    void isFitForEverybody(Shown shown) {
        Page page = window();
        reach(shown, page);
        look(shown, page, "desk");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(shown, page, "dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        if (shown == Shown.ANALYTICS) {
            // Charts take their size when they are drawn.
            page.reload();
            assertThat(page.locator(".uplot").first()).isVisible();
        }
        look(shown, page, "phone");
    }

    private static void look(Shown shown, Page page, String where) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(shown.name().toLowerCase(Locale.ROOT) + "-" + where + ".png")));
        List<String> faults = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(PagesBrowserTest::describe)
                        .toList();
        assertEquals(List.of(), faults, shown + " on " + where);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertEquals(true, ((Number) overflow).intValue() <= 0, shown + " is wider than the " + where);
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().get(0).getHtml();
    }
}
