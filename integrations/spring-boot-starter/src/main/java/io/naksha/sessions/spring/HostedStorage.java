package io.naksha.sessions.spring;

import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A storage that is a bean: the context closes it, and what writes is refused in a transaction that only reads. */
final class HostedStorage implements Storage {
    private final Storage storage;

    HostedStorage(Storage storage) {
        this.storage = storage;
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Work<T> work) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly() && storage.joined()) {
            throw new StorageException("the running transaction is read-only: nothing can be written in it", null);
        }
        return storage.inTransaction(work);
    }

    @Override
    public <T extends @Nullable Object> T readOnly(Work<T> work) {
        return storage.readOnly(work);
    }

    @Override
    public PlacementResult place(Placement placement) {
        return joined() ? Storage.super.place(placement) : storage.place(placement);
    }

    @Override
    public boolean joined() {
        return storage.joined();
    }

    @Override
    public void close() {}
}
