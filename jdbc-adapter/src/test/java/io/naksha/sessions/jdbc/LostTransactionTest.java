package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.spi.TransientStorageException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two hosts lock the same two consultants in opposite order, catch the error that one of them gets, and commit. */
@ParameterizedClass(name = "{0}")
@EnumSource(Product.class)
class LostTransactionTest {
    @Parameter
    Product product;

    private final Consultant jane = Samples.consultant("jane");
    private final Consultant john = Samples.consultant("john");
    private final CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    private HostApplication host;

    @BeforeEach
    void open() {
        host = new HostApplication(product.pooled());
        host.storage.inTransaction(unit -> {
            unit.consultants().insert(jane);
            unit.consultants().insert(john);
            return true;
        });
    }

    @AfterEach
    void close() {
        host.close();
    }

    /** How the second consultant is locked. */
    private enum Second {
        LOCK,
        UPDATE
    }

    private record End(int host, Throwable refusal, Throwable commit) {}

    @ParameterizedTest
    @EnumSource(Second.class)
    void halfOfAHostsTransactionIsNeverCommitted(Second second) throws Exception {
        ExecutorService hosts = Executors.newFixedThreadPool(2);
        Future<End> one = hosts.submit(() -> lock(1, jane, john, second));
        Future<End> other = hosts.submit(() -> lock(2, john, jane, second));
        List<End> ends = List.of(one.get(), other.get());
        hosts.shutdown();

        assertThat(ends).as("H2 may refuse both").anyMatch(end -> end.refusal() != null);
        for (End end : ends) {
            assertConsistent(end);
        }
    }

    private void assertConsistent(End end) throws SQLException {
        boolean lost = end.refusal() != null && product == Product.ON_H2;
        if (lost) {
            assertThat(end.refusal())
                    .isInstanceOf(TransientStorageException.class)
                    .hasMessageContaining("has to be rolled back and begun again");
            assertThat(end.commit()).as("what the host is told").isNotNull();
            assertThat(host.notes()).doesNotContain(end.host(), 10 + end.host());
        } else {
            assertThat(end.commit()).isNull();
            assertThat(host.notes()).contains(end.host(), 10 + end.host());
        }
    }

    private End lock(int id, Consultant first, Consultant other, Second second) {
        Throwable[] refusal = new Throwable[1];
        Throwable commit = catchThrowable(() -> host.commit(connection -> {
            HostApplication.note(connection, id);
            lock(first);
            meet();
            refusal[0] = catchThrowable(() -> take(other, second));
            HostApplication.note(connection, 10 + id);
        }));
        return new End(id, refusal[0], commit);
    }

    private void take(Consultant consultant, Second second) {
        if (second == Second.LOCK) {
            lock(consultant);
            return;
        }
        host.storage.inTransaction(unit -> {
            unit.consultants().update(consultant);
            return true;
        });
    }

    private void lock(Consultant consultant) {
        host.storage.inTransaction(unit -> unit.consultants().lock(consultant.id()));
    }

    private void meet() throws SQLException {
        try {
            bothHoldOne.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new SQLException(alone);
        }
    }
}
