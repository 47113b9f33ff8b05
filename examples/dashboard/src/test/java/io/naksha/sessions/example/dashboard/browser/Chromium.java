package io.naksha.sessions.example.dashboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser that is installed; without one, what needs it is skipped. */
final class Chromium implements AutoCloseable {
    private static final Stream<String> PLACES = Stream.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final Optional<Path> INSTALLED = Stream.concat(
                    Optional.ofNullable(System.getenv("NAKSHA_TEST_CHROMIUM")).stream(), PLACES)
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    static Chromium open() {
        Assumptions.assumeTrue(
                INSTALLED.isPresent(), "no Chromium is installed; NAKSHA_TEST_CHROMIUM can say where one is");
        return new Chromium(INSTALLED.get());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
