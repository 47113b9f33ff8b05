package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which way a placing takes in and outside of the application's transactions. */
class HostedStorageTest {
    private final Delegate delegate = new Delegate();
    private final Storage hosted = new HostedStorage(delegate);

    /** Says how it was asked. */
    private static final class Delegate implements Storage {
        private final List<String> asked = new ArrayList<>();
        private boolean joined;

        @Override
        public <T extends @Nullable Object> T inTransaction(Work<T> work) {
            asked.add("transaction");
            throw new StorageException("only asked", null);
        }

        @Override
        public <T extends @Nullable Object> T readOnly(Work<T> work) {
            throw new IllegalStateException("nothing is read");
        }

        @Override
        public PlacementResult place(Placement placement) {
            asked.add("one step");
            return PlacementResult.Refusal.OUTDATED;
        }

        @Override
        public boolean joined() {
            return joined;
        }

        @Override
        public void close() {}
    }

    @AfterEach
    void leaveTransaction() {
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(false);
    }

    @Test
    void aPlacingOutsideOfTransactionsIsOneStep() {
        assertThat(hosted.place(anything())).isEqualTo(PlacementResult.Refusal.OUTDATED);
        assertThat(delegate.asked).containsExactly("one step");
    }

    @Test
    void aPlacingInATransactionIsAUnitOfIt() {
        delegate.joined = true;
        assertThatThrownBy(() -> hosted.place(anything())).isInstanceOf(StorageException.class);
        assertThat(delegate.asked).containsExactly("transaction");
    }

    @Test
    void aPlacingInATransactionThatOnlyReadsIsRefused() {
        delegate.joined = true;
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(true);
        assertThatThrownBy(() -> hosted.place(anything()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("read-only");
        assertThat(delegate.asked).isEmpty();
    }

    // Never looked at: only the way is.
    @SuppressWarnings("NullAway")
    private static Placement anything() {
        return null;
    }
}
