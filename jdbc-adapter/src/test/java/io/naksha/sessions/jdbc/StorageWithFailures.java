package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.TransientStorageException;

/** A storage that fails each unit that writes at its end, and counts how many there were. For one thread. */
final class StorageWithFailures implements Storage {
    private final Storage real;
    private final TransientStorageException failure;
    private int tries;

    StorageWithFailures(Storage real, TransientStorageException failure) {
        this.real = real;
        this.failure = failure;
    }

    int tries() {
        return tries;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        tries++;
        return real.inTransaction(unit -> {
            work.run(unit);
            throw failure;
        });
    }

    @Override
    public <T> T readOnly(Work<T> work) {
        return real.readOnly(work);
    }

    @Override
    public boolean joined() {
        return real.joined();
    }

    @Override
    public void close() {
        real.close();
    }
}
