package io.naksha.sessions.redis;

import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.spi.Storage;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts reads, and can hold one back that has read but not yet said what. */
final class WatchedStorage implements Storage {
    final AtomicInteger reads = new AtomicInteger();
    volatile Runnable afterRead = () -> {};
    private final Storage real = InMemoryStorage.create();

    @Override
    public <T> T inTransaction(Work<T> work) {
        return real.inTransaction(work);
    }

    @Override
    public <T> T readOnly(Work<T> work) {
        reads.incrementAndGet();
        T result = real.readOnly(work);
        afterRead.run();
        return result;
    }

    @Override
    public void close() {
        real.close();
    }
}
