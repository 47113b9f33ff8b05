package io.naksha.sessions.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.jdbc.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several processes book, move, confirm, pay and cancel over the same few slots while processes and the database are killed. Then nothing may have been sold
 * twice, lost or made up. {@code -Dnaksha.crash.seconds=600} makes it longer, {@code -Dnaksha.crash.seed} another.
 */
class CrashTest {
    private static final long SEED = Long.getLong("naksha.crash.seed", 20310303);
    private static final long SECONDS = Long.getLong("naksha.crash.seconds", 10);
    private static final int PROCESSES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of each six periods, three kill a process and one the database. */
    private static final int CYCLE = 6;

    private static final long PERIODS = Math.max(CYCLE, SECONDS / 2);

    private final History history = new History();

    @Test
    void nothingIsSoldTwiceOrLostOnPostgres(@TempDir(cleanup = CleanupMode.ALWAYS) Path folder) throws Exception {
        try (Server server = new PostgresServer(folder.resolve("data"))) {
            run(server);
        }
    }

    @Test
    void nothingIsSoldTwiceOrLostOnMariaDb() throws Exception {
        try (Server server = new MariaServer()) {
            run(server);
        }
    }

    private void run(Server server) throws Exception {
        Migrations.migrate(server.database());
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : Deliveries.TABLES) {
                statement.execute(table);
            }
        }
        try (NakshaSessions naksha = idle(server)) {
            Calendars.fill(naksha);
        }
        try (Crew crew = new Crew(server.url(), new Random(SEED), history)) {
            misfortunes(server, crew);
            // On a slow machine the workers may need a little longer.
            Awaitility.await().atMost(PATIENCE).until(this::hasSeenEverything);
        }
        judge(server);
    }

    private void misfortunes(Server server, Crew crew) throws Exception {
        for (int process = 0; process < PROCESSES; process++) {
            crew.hire();
        }
        for (int period = 0; period < PERIODS; period++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS) / PERIODS);
            if (period % CYCLE == CYCLE / 2) {
                history.add(History.KILLED_DATABASE);
                server.kill();
                server.restart();
                history.add(History.RESTARTED);
            } else if (period % 2 == 0) {
                crew.killOne();
            }
        }
    }

    // Else nothing was tried, and all that is judged would hold of an empty database.
    private boolean hasSeenEverything() {
        return history.acknowledgedSinceRestart() > 0
                && Worker.COMMANDS.stream()
                        .noneMatch(command -> history.done(command).isEmpty());
    }

    private void judge(Server server) throws Exception {
        try (NakshaSessions naksha = idle(server)) {
            while (naksha.outbox().dispatchDue() > 0) {
                // until nothing is due
            }
            assertThat(history.events())
                    .as("no worker gave up")
                    .doesNotContain(Crew.DIED)
                    .noneMatch(event -> event.startsWith(Worker.BROKE));
            assertThat(new Verdict(server.database(), history).violations()).isEmpty();
        } catch (AssertionError wrong) {
            history.events().forEach(System.out::println);
            System.out.println("crash test on " + server.product() + " failed with seed " + SEED);
            throw wrong;
        }
        System.out.printf(
                "crash test on %s, seed %d, %d s: %s, 0 violations%n",
                server.product(), SEED, SECONDS, history.summary());
    }

    // A day later, so that every lease has run out and every retry is due.
    private static NakshaSessions idle(Server server) {
        Deliveries deliveries = new Deliveries(server.database());
        return Worker.builder(server.database())
                .mailer(deliveries)
                .meetingLinks(deliveries)
                .clock(Clock.offset(Clock.systemUTC(), Duration.ofDays(1)))
                .withoutPolling()
                .build();
    }
}
