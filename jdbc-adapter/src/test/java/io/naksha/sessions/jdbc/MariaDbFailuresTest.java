package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** What a server and other transactions do to a unit of work, provoked on a real server. */
class MariaDbFailuresTest {
    private final MariaDbDataSource database = MariaDb.migrated();
    private final WatchedDataSource watched = new WatchedDataSource(database);
    private final JdbcStorage storage = JdbcStorage.of(watched);
    private final Consultant jane = Samples.consultant("jane");
    private final Consultant john = Samples.consultant("john");

    @BeforeEach
    void insert() {
        JdbcStorage.of(database).inTransaction(unit -> {
            unit.consultants().insert(jane);
            unit.consultants().insert(john);
            return true;
        });
    }

    @Test
    void theVictimOfADeadlockMayTryAgainAndHasLeftNothing() {
        JdbcStorage plain = JdbcStorage.of(database);
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger victims = new AtomicInteger();
        List<CompletableFuture<Void>> both = Stream.of(List.of(jane, john), List.of(john, jane))
                .map(order -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                plain.inTransaction(unit -> lockBoth(unit, order, bothHoldOne));
                            } catch (TransientStorageException victim) {
                                victims.incrementAndGet();
                            }
                        },
                        task -> new Thread(task).start()))
                .toList();
        both.forEach(CompletableFuture::join);

        assertThat(victims).hasValue(1);
        assertThat(revision(jane)).isEqualTo(1);
        assertThat(revision(john)).isEqualTo(1);
    }

    private static boolean lockBoth(UnitOfWork unit, List<Consultant> order, CyclicBarrier bothHoldOne) {
        unit.consultants().lock(order.get(0).id());
        try {
            bothHoldOne.await(10, TimeUnit.SECONDS);
        } catch (Exception thrown) {
            throw new IllegalStateException(thrown);
        }
        return unit.consultants().lock(order.get(1).id()).isPresent();
    }

    // The server takes back no more than the statement that waited.
    @Test
    void whoWaitsTooLongForALockMayTryAgainAndHasLeftNothing() {
        JdbcStorage impatient = JdbcStorage.of(MariaDb.withVariable(database, "innodb_lock_wait_timeout=0"));
        storage.inTransaction(unit -> {
            unit.consultants().lock(jane.id());
            assertThatThrownBy(() -> impatient.inTransaction(other -> {
                        other.consultants().lock(john.id());
                        try {
                            return other.consultants().lock(jane.id());
                        } catch (TransientStorageException swallowed) {
                            return swallowed;
                        }
                    }))
                    .isInstanceOf(TransientStorageException.class);
            return true;
        });
        assertThat(revision(jane)).isEqualTo(1);
        assertThat(revision(john)).isZero();
    }

    @Test
    void aConnectionThatIsKilledBeforeTheCommitMayBeTriedAgain() {
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().lock(jane.id());
                    MariaDb.kill(database, watched.latest());
                    return unit.consultants().lock(john.id());
                }))
                .isInstanceOf(TransientStorageException.class);
        assertThat(revision(jane)).isZero();
    }

    @Test
    void ofAConnectionThatIsKilledAtTheCommitTheOutcomeIsUnknown() {
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().lock(jane.id());
                    MariaDb.kill(database, watched.latest());
                    return true;
                }))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(revision(jane)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1213, 40001", "1205, HY000", "1020, HY000"})
    void whatGaveWayMayBeTriedAgain(int code, String state) {
        watched.fail("execute", new SQLException("gave way", state, code));
        assertThatThrownBy(
                        () -> storage.inTransaction(unit -> unit.consultants().lock(jane.id())))
                .isInstanceOf(TransientStorageException.class);
    }

    @Test
    void aDriverThatDoesNotCountWhatABatchChangedIsOfNoUse() {
        JdbcStorage counting = JdbcStorage.of(MariaDb.withOption(database, "useBulkStmts=true"));
        Client max = Samples.client(jane, "max@clients.example");
        ClientStatistics paid = new ClientStatistics(0, List.of(Money.of("5", "EUR"), Money.of("7", "CHF")));
        assertThatThrownBy(() -> counting.inTransaction(unit -> {
                    unit.clients().insert(max);
                    unit.clients().addStatistics(jane.id(), Map.of(max.id(), paid));
                    return true;
                }))
                .isExactlyInstanceOf(StorageException.class)
                .hasMessageContaining("how many rows");
    }

    private long revision(Consultant consultant) {
        return JdbcStorage.of(database)
                .readOnly(unit -> unit.consultants().revisions(Set.of(consultant.id())))
                .get(consultant.id());
    }
}
