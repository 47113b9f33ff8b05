package io.naksha.sessions.example.dashboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.analytics.StatisticsRecount;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.offering.Offering;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Mixed traffic by fifty virtual users over HTTP, for a few seconds in the build; {@code -Dnaksha.load.seconds=60} is the whole of it. Prints what it
 * measured and what it was made from.
 */
class LoadTest {
    private static final int USERS = 50;
    private static final int CONSULTANTS = 5;
    private static final long SEED = Long.getLong("naksha.load.seed", 20310303L);
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("naksha.load.seconds", 3L));
    private static final Duration WARM_UP = LENGTH.dividedBy(3);
    private static final int MAX_PAUSE_MILLIS = 200;

    @Test
    void onH2() throws Exception {
        try (Server server = Server.start("--spring.datasource.hikari.maximum-pool-size=16")) {
            run("H2", server);
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres database = postgres();
                Server server = Server.start(
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=16")) {
            run("PostgreSQL", server);
        }
    }

    private static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static void run(String name, Server server) throws Exception {
        List<Consultants> consultants = new ArrayList<>();
        List<Offering> offerings = new ArrayList<>();
        for (int number = 0; number < CONSULTANTS; number++) {
            consultants.add(Consultants.approved(server));
            offerings.add(consultants.get(number).offering());
        }
        Timings warmUp = new Timings();
        drive(server, consultants, offerings, warmUp, WARM_UP, SEED);
        Timings timings = new Timings();
        drive(server, consultants, offerings, timings, LENGTH, SEED + USERS);
        System.out.printf("load on %s, seed %d, %d users: %s%n", name, SEED, USERS, timings.table(LENGTH));

        assertThat(warmUp.errors()).isEmpty();
        assertThat(timings.errors()).isEmpty();
        assertThat(timings.count(Action.BOOK)).isPositive();
        for (Consultants consultant : consultants) {
            StatisticsRecount recount = consultant.desk().analytics().verifyStatistics();
            assertThat(recount.differences()).isEmpty();
        }
    }

    private static void drive(
            Server server,
            List<Consultants> consultants,
            List<Offering> offerings,
            Timings timings,
            Duration length,
            long seed)
            throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        long end = System.nanoTime() + length.toNanos();
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int number = 0; number < USERS; number++) {
                int of = number % CONSULTANTS;
                long own = seed + number;
                VirtualUser user =
                        new VirtualUser(consultants.get(of), offerings.get(of), server.anybody(), own, timings);
                work.add(() -> live(user, new Random(own), end));
            }
            for (Future<Void> done : users.invokeAll(work)) {
                done.get();
            }
        } finally {
            users.shutdownNow();
        }
    }

    // People pause between two requests; what is measured is the answer, not the pause.
    private static Void live(VirtualUser user, Random pauses, long end) {
        while (System.nanoTime() < end) {
            user.act();
            LockSupport.parkNanos(
                    Duration.ofMillis(pauses.nextInt(MAX_PAUSE_MILLIS)).toNanos());
        }
        return null;
    }
}
