package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.outbox.OutboxHealth;
import io.naksha.sessions.spi.Mailer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The end of an application is in order. */
class ShutdownTest {
    private final String url = Databases.h2();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(NakshaSessionsAutoConfiguration.class, DataSourceAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.url=" + url,
                    "naksha.sessions.schema.migrate=on-start",
                    "naksha.sessions.dispatch.poll-interval=10ms");

    /** A mailer that is underway until it is let go. */
    private static final class SlowMailer implements Mailer {
        private final CountDownLatch underway = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        @Override
        public void send(MailMessage message) {
            underway.countDown();
            try {
                assertThat(letGo.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @Test
    void whatIsUnderwayEndsBeforeTheDataSourceIsClosed() {
        SlowMailer mailer = new SlowMailer();
        AtomicReference<HikariDataSource> pool = new AtomicReference<>();
        runner.withBean(Mailer.class, () -> mailer)
                .withPropertyValues(
                        "naksha.sessions.dispatch.inline=false", "naksha.sessions.dispatch.inline-deadline=20s")
                .run(context -> {
                    pool.set(context.getBean(HikariDataSource.class));
                    new Studio(context.getBean(NakshaSessions.class)).book(9);
                    assertThat(mailer.underway.await(30, TimeUnit.SECONDS)).isTrue();
                    ConfigurableApplicationContext source =
                            context.getSourceApplicationContext(ConfigurableApplicationContext.class);
                    Thread ending = new Thread(source::close);
                    ending.start();
                    Awaitility.await()
                            .until(
                                    ending::getState,
                                    Set.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED)::contains);
                    assertThat(pool.get().isClosed()).isFalse();
                    mailer.letGo.countDown();
                    ending.join();
                });

        assertThat(pool.get().isClosed()).isTrue();
        JdbcTemplate later = new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""));
        assertThat(later.queryForList("SELECT DISTINCT state FROM naksha_outbox", String.class))
                .containsExactly("DONE");
    }

    @Test
    void thePollerStopsWithTheContextAndStartsAgain() {
        runner.withBean(Mailer.class, () -> message -> {})
                .withPropertyValues("naksha.sessions.dispatch.inline=false")
                .run(context -> {
                    NakshaSessions naksha = context.getBean(NakshaSessions.class);
                    Studio studio = new Studio(naksha);
                    context.stop();
                    assertThat(context.getBean(NakshaSessionsLifecycle.class).isRunning())
                            .isFalse();
                    assertThat(Thread.getAllStackTraces().keySet())
                            .noneMatch(thread -> thread.getName().equals("naksha-outbox") && thread.isAlive());
                    studio.book(9);
                    assertThat(pending(naksha)).isPositive();

                    context.start();
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(30))
                            .untilAsserted(() -> assertThat(pending(naksha)).isZero());
                });
    }

    private static long pending(NakshaSessions naksha) {
        OutboxHealth health = naksha.outbox().health();
        return health.pending();
    }

    @Test
    void theWebServerIsGoneByThen() {
        runner.run(context -> assertThat(
                        context.getBean(NakshaSessionsLifecycle.class).getPhase())
                .isLessThan(SmartLifecycle.DEFAULT_PHASE - 2048));
    }
}
