package io.naksha.sessions.example.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.example.dashboard.account.Accounts;
import io.naksha.sessions.example.dashboard.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What tests in a browser start from: somebody in Kolkata in front of pages of a consultant in Berlin. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    static final String PASSWORD = "a long password";

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Chromium chromium;
    Server server;

    @BeforeAll
    void open() {
        chromium = Chromium.open();
        server = start();
    }

    Server start() {
        return Server.start();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
            server.close();
        }
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> seen = List.copyOf(faults);
        faults.clear();
        Assertions.assertEquals(List.of(), seen, "errors of scripts and of the content policy");
    }

    /** A window of somebody new. */
    Page window() {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    Page window(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser()
                .newContext(options.setBaseURL(server.address().toString())
                        .setLocale("en-GB")
                        .setTimezoneId("Asia/Kolkata"));
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        return page;
    }

    /** A consultant who can log in. */
    Consultants consultant() {
        Consultants made = Consultants.approved(server);
        server.bean(Accounts.class)
                .add(
                        made.consultant().email(),
                        PASSWORD,
                        Role.CONSULTANT,
                        made.consultant().id());
        return made;
    }

    /** The dashboard, after logging in. */
    Page dashboard(Consultants consultant) {
        Page page = window();
        logIn(page, consultant.consultant().email().value(), PASSWORD);
        assertThat(heading(page, "Sessions")).isVisible();
        return page;
    }

    /** The dashboard, which hears of no change by itself. */
    Page deafDashboard(Consultants consultant) {
        Page page = window();
        page.route("**/api/v1/events", Route::abort);
        logIn(page, consultant.consultant().email().value(), PASSWORD);
        assertThat(heading(page, "Sessions")).isVisible();
        return page;
    }

    static void logIn(Page page, String email, String password) {
        page.navigate("/dashboard");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(password);
        button(page, "Log in").click();
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator dialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    static Locator tile(Page page, String name) {
        return page.locator(".tile").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Has the next POST to this address carried out and its answer lost. */
    static void loseAnswer(Page page, String address) {
        AtomicBoolean isLost = new AtomicBoolean();
        page.route(address, route -> {
            if (route.request().method().equals("POST") && isLost.compareAndSet(false, true)) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
    }

    /** The row that has this text. */
    static Locator row(Page page, String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    static void choose(Page page, Locator within, String menu, String item) {
        button(within, menu).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }
}
