package io.naksha.sessions.example.dashboard;

import io.naksha.sessions.NakshaSessions;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a free port, with a database of its own in memory. */
public final class Server implements AutoCloseable {
    private static final class Shared {
        static final Server INSTANCE = start();
    }

    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** One that all tests may use which keep to consultants of their own. */
    public static Server shared() {
        return Shared.INSTANCE;
    }

    /** One of the test's own, with further command line arguments, which win. */
    public static Server start(String... arguments) {
        return start(List.of(), arguments);
    }

    /** One of the test's own, with further beans. */
    public static Server start(List<Class<?>> beans, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--dashboard.demo.enabled=false",
                "--dashboard.live.interval=20ms",
                "--dashboard.rate-limit.pages=1000000",
                "--dashboard.rate-limit.accounts=1000000",
                "--dashboard.rate-limit.refreshes=1000000",
                "--dashboard.rate-limit.guesses=1000000",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        all.removeIf(
                ours -> Arrays.stream(arguments).anyMatch(theirs -> name(theirs).equals(name(ours))));
        all.addAll(List.of(arguments));
        SpringApplication application = new SpringApplication(DashboardApplication.class);
        application.addPrimarySources(beans);
        return new Server(application.run(all.toArray(String[]::new)));
    }

    // Spring joins the values of an argument that comes twice.
    private static String name(String argument) {
        return argument.substring(0, argument.indexOf('='));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public NakshaSessions naksha() {
        return bean(NakshaSessions.class);
    }

    public URI address() {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    /** A caller without a token. */
    public Api anybody() {
        return new Api(address(), null);
    }

    @Override
    public void close() {
        context.close();
    }
}
