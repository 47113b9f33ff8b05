package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.session.SlotUnavailableException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Booking through PgBouncer in transaction mode, where a session of the client moves from one session of the server to the next. From 1.21 on with the
 * driver's prepared statements, before that without.
 */
class PgBouncerTest {
    private static final int THREADS = 8;
    private static final int FIRST_HOUR = 8;
    private static final int HOURS = 8;

    @TempDir
    private Path folder;

    private final AtomicInteger bookings = new AtomicInteger();

    @Test
    void bookingWorksAloneAndInHostsTransactions() throws Exception {
        book(Postgres.migrated(), UnaryOperator.identity());
    }

    @Test
    void itWorksUnderRowLevelSecurityToo() throws Exception {
        book(Postgres.guarded(), JdbcStorage::withRowLevelSecurity);
    }

    private void book(PGSimpleDataSource database, UnaryOperator<JdbcStorage> setting) throws Exception {
        Optional<Path> binary = PgBouncer.binary();
        assumeTrue(
                binary.isPresent(), "no pgbouncer on the PATH or in /usr/sbin: install Debian's package to run this");
        try (PgBouncer bouncer = PgBouncer.start(binary.get(), folder, database);
                HikariDataSource pool = Pools.of(bouncer.database());
                HostApplication host = new HostApplication(pool, setting);
                Practice practice = new Practice(host.storage)) {
            race(host, practice);

            assertThat(bookings).hasValue(HOURS);
            assertThat(practice.sessions())
                    .extracting(Practice::hour)
                    .containsExactlyElementsOf(IntStream.range(FIRST_HOUR, FIRST_HOUR + HOURS)
                            .boxed()
                            .toList());
            assertThat(practice.mailer.messages()).hasSize(2 * HOURS);
            assertThat(host.notes()).hasSize(THREADS / 2 * HOURS);
            assertThat(practice.desk.analytics().verifyStatistics().differences())
                    .isEmpty();
        }
    }

    private void race(HostApplication host, Practice practice) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            int thread = number;
            tasks.add(() -> {
                for (int hour = FIRST_HOUR; hour < FIRST_HOUR + HOURS; hour++) {
                    bookInEither(host, practice, thread, hour);
                }
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(tasks)) {
            done.get();
        }
        threads.shutdown();
    }

    private void bookInEither(HostApplication host, Practice practice, int thread, int hour) throws SQLException {
        String email = "client" + thread + "-" + hour + "@example.org";
        if (thread % 2 == 0) {
            book(practice, email, hour);
            return;
        }
        host.commit(connection -> {
            HostApplication.note(connection, 100 * thread + hour);
            book(practice, email, hour);
        });
    }

    private void book(Practice practice, String email, int hour) {
        try {
            practice.book(email, hour);
            bookings.incrementAndGet();
        } catch (SlotUnavailableException taken) {
            assertThat(taken.getMessage()).isNotBlank();
        }
    }
}
