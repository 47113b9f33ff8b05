package io.naksha.sessions.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.jdbc.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several processes book, move, confirm, pay and cancel over the same few slots while processes and the database are killed. Then nothing may have been sold
 * twice, lost or made up. {@code -Dnaksha.crash.seconds=600} makes it longer, {@code -Dnaksha.crash.seed} another.
 */
class CrashTest {
    private static final long SEED = Long.getLong("naksha.crash.seed", 20310303);
    private static final long SECONDS = Long.getLong("naksha.crash.seconds", 12);
    private static final int PROCESSES = 2;
    private static final int PERIODS = 6;
    private static final String RESTARTED = "restarted the database";

    @Test
    void nothingIsSoldTwiceOrLostOnPostgres(@TempDir(cleanup = CleanupMode.ALWAYS) Path folder) throws Exception {
        try (Server server = new PostgresServer(folder.resolve("data"))) {
            run(server);
        }
    }

    private static void run(Server server) throws Exception {
        System.out.printf("crash test with seed %d for %d s%n", SEED, SECONDS);
        Migrations.migrate(server.database());
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Deliveries.TABLE);
        }
        try (NakshaSessions naksha = idle(server)) {
            Calendars.fill(naksha);
        }
        Crew crew = new Crew(server.url(), new Random(SEED));
        try (crew) {
            misfortunes(server, crew);
        }
        judge(server, crew.history());
    }

    // Half of them hit a process, one in the middle the database.
    private static void misfortunes(Server server, Crew crew) throws Exception {
        for (int process = 0; process < PROCESSES; process++) {
            crew.hire();
        }
        for (int period = 0; period < PERIODS; period++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS) / PERIODS);
            if (period == PERIODS / 2) {
                crew.note("killed the database");
                server.kill();
                server.restart();
                crew.note(RESTARTED);
            } else if (period % 2 == 0) {
                crew.killOne();
            }
        }
    }

    private static void judge(Server server, List<String> history) throws Exception {
        try (NakshaSessions naksha = idle(server)) {
            // Else nothing was tried, and all the rest would hold of an empty database.
            assertThat(history.subList(0, history.indexOf(RESTARTED)))
                    .as("before the database was killed")
                    .anyMatch(CrashTest::isAcknowledged);
            assertThat(history.subList(history.indexOf(RESTARTED), history.size()))
                    .as("since it runs again")
                    .anyMatch(CrashTest::isAcknowledged);
            while (naksha.outbox().dispatchDue() > 0) {
                // until nothing is due
            }
            new Verdict(server.database(), naksha, history).pronounce();
        } catch (AssertionError wrong) {
            history.forEach(System.out::println);
            throw wrong;
        }
        System.out.println("crash test: "
                + history.stream()
                        .map(line -> line.split(" ", 2)[0])
                        .collect(Collectors.groupingBy(word -> word, Collectors.counting())));
    }

    private static boolean isAcknowledged(String event) {
        return event.startsWith("ACK ");
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
