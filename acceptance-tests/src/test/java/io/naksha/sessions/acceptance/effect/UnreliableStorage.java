package io.naksha.sessions.acceptance.effect;

import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A storage that can fail on demand: nothing is written then. */
final class UnreliableStorage implements Storage {
    private final Storage storage;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Runnable failure = () -> {};

    UnreliableStorage(Storage storage) {
        this.storage = storage;
    }

    /** Makes the next transactions fail. */
    void failNext(int transactions) {
        failNext(transactions, () -> new StorageException("down", null));
    }

    void failNext(int transactions, Supplier<? extends RuntimeException> how) {
        fail(transactions, () -> {
            throw how.get();
        });
    }

    void failNextWithError(int transactions) {
        fail(transactions, () -> {
            throw new StackOverflowError();
        });
    }

    private void fail(int transactions, Runnable how) {
        failure = how;
        failures.set(transactions);
    }

    boolean isUpAgain() {
        return failures.get() == 0;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            failure.run();
        }
        return storage.inTransaction(work);
    }

    @Override
    public <T> T readOnly(Work<T> work) {
        return storage.readOnly(work);
    }

    @Override
    public void close() {
        storage.close();
    }
}
