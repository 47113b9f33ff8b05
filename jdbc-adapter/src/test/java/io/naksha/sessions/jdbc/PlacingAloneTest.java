package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.client.ContactDetails;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.spi.TransientStorageException;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/** The placing that is a transaction by itself, under settings of driver and server that could take lock and look apart. */
class PlacingAloneTest {
    private static final int THREADS = 8;
    private static final int SLOTS = 30;
    private static final LocalDate PAST = LocalDate.parse("2030-05-05");
    private static final LocalDate FUTURE = LocalDate.parse("2031-05-05");

    private final PGSimpleDataSource database = Postgres.migrated();

    // In the past, where nothing follows: outbox entries need the types that this mode does not send.
    @Test
    void whereTheDriverSplitsTheStatementsNothingIsSoldTwice() throws Exception {
        database.setPreferQueryMode(PreferQueryMode.SIMPLE);
        assertThat(sold(true, PAST)).isEqualTo(SLOTS);
    }

    @ParameterizedTest
    @CsvSource({
        "read committed, true",
        "read committed, false",
        "repeatable read, true",
        "repeatable read, false",
        "serializable, true",
        "serializable, false"
    })
    void whateverTheDefaultIsolationNothingIsSoldTwice(String isolation, boolean autoCommit) throws Exception {
        database.setOptions("-c default_transaction_isolation=" + isolation.replace(" ", "\\ "));
        assertThat(sold(autoCommit, FUTURE)).isEqualTo(SLOTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void howeverStatementsArePreparedNothingIsSoldTwice(int prepareThreshold) throws Exception {
        database.setPrepareThreshold(prepareThreshold);
        assertThat(sold(true, FUTURE)).isEqualTo(SLOTS);
    }

    // Behind the commit of the placing; an ordinary user may be kept from it.
    @ParameterizedTest
    @ValueSource(strings = {"notice", "error"})
    void whereTheSecondCommitFailsTheFirstIsFound(String messages) throws Exception {
        PGSimpleDataSource ordinary = Postgres.guarded();
        Postgres.forbid(ordinary, "pg_logical_emit_message");
        ordinary.setOptions("-c client_min_messages=" + messages);
        try (Practice practice = new Practice(JdbcStorage.of(ordinary).withRowLevelSecurity())) {
            practice.book("carl@example.org", 10);
            assertThat(practice.sessions()).hasSize(1);
            assertThat(practice.mailed("carl@example.org")).isEqualTo(1);
        }
    }

    @Test
    void aConnectionGoesBackWithoutATransaction() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(1);
        config.setConnectionInitSql("SET lock_timeout = '20ms'");
        try (HikariDataSource pool = new HikariDataSource(config);
                Practice practice = new Practice(JdbcStorage.of(pool))) {
            try (Connection other = database.getConnection();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("SELECT 1 FROM naksha_consultant FOR UPDATE");
                assertThatExceptionOfType(TransientStorageException.class)
                        .isThrownBy(() -> practice.book("carl@example.org", 10));
                other.rollback();
            }
            practice.book("carl@example.org", 10);
            try (Connection reader = database.getConnection();
                    Statement statement = reader.createStatement();
                    ResultSet kept = statement.executeQuery("SELECT count(*) FROM naksha_session")) {
                kept.next();
                assertThat(kept.getInt(1)).as("seen by others").isEqualTo(1);
            }
        }
    }

    @Test
    void everyContactDetailCountsAsOneToFill() {
        assertThat(PlacementText.CONTACT)
                .containsExactlyElementsOf(Arrays.stream(ContactDetails.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                        .toList());
    }

    // How many sessions are made where everybody wants every slot.
    private int sold(boolean autoCommit, LocalDate first) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(THREADS);
        config.setAutoCommit(autoCommit);
        ExecutorService buyers = Executors.newFixedThreadPool(THREADS);
        try (HikariDataSource pool = new HikariDataSource(config);
                Practice practice = new Practice(JdbcStorage.of(pool))) {
            CyclicBarrier together = new CyclicBarrier(THREADS);
            List<Callable<Integer>> tasks = IntStream.range(0, THREADS)
                    .<Callable<Integer>>mapToObj(buyer -> () -> buyEverything(practice, buyer, first, together))
                    .toList();
            int sold = 0;
            for (Future<Integer> done : buyers.invokeAll(tasks)) {
                sold += done.get();
            }
            assertThat(practice.sessions()).hasSize(sold);
            return sold;
        } finally {
            buyers.shutdown();
        }
    }

    private static int buyEverything(Practice practice, int buyer, LocalDate first, CyclicBarrier together)
            throws Exception {
        int bought = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            together.await();
            try {
                practice.desk
                        .sessions()
                        .create(NewSession.forNewClient(Practice.person("buyer" + buyer + "-" + slot + "@example.org"))
                                .start(LocalStart.at(first.plusDays(slot).toString(), "10:00"))
                                .build());
                bought++;
            } catch (SlotUnavailableException taken) {
                assertThat(taken.collisions()).hasSize(1);
            }
        }
        return bought;
    }
}
