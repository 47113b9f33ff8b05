package io.naksha.sessions.inmemory;

import io.naksha.sessions.spi.Redacted;
import io.naksha.sessions.spi.Storage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps everything in this process, for as long as this object lives. Transactions are real: nothing of one is seen before it commits, all
 * of it after, and a rollback leaves no trace.
 *
 * <ul>
 *   <li>Readers never wait. {@link #readOnly} sees one moment throughout; {@link #inTransaction} sees at each read what is committed by
 *       then, and its own changes.
 *   <li>Writers of one consultant's data wait for each other, up to the lock wait, then get a
 *       {@link io.naksha.sessions.spi.TransientStorageException}. The first write locks the consultant where {@code lock} was not called.
 *   <li>Units of work do not nest: starting one inside another in the same thread is refused with an {@link IllegalStateException}.
 *       Actions that run after commit may start new ones.
 *   <li>A unit that is used after its end, and a write in {@link #readOnly}, give an {@link IllegalStateException}.
 * </ul>
 */
public final class InMemoryStorage implements Storage {
    /** How long a writer waits for another one by default. */
    public static final Duration DEFAULT_LOCK_WAIT = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(InMemoryStorage.class);

    private final Store store;
    private final ThreadLocal<Boolean> busy = new ThreadLocal<>();
    private volatile boolean closed;

    private InMemoryStorage(Duration lockWait) {
        this.store = new Store(new Locks(lockWait));
    }

    /** An empty storage. */
    public static InMemoryStorage create() {
        return create(DEFAULT_LOCK_WAIT);
    }

    /**
     * An empty storage.
     *
     * @param lockWait how long a writer waits for another one; zero not to wait
     */
    public static InMemoryStorage create(Duration lockWait) {
        if (lockWait.isNegative()) {
            throw new IllegalArgumentException("lockWait must not be negative");
        }
        return new InMemoryStorage(lockWait);
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Work<T> work) {
        return run(Transaction.Mode.READ_WRITE, work);
    }

    @Override
    public <T extends @Nullable Object> T readOnly(Work<T> work) {
        return run(Transaction.Mode.READ_ONLY, work);
    }

    private <T extends @Nullable Object> T run(Transaction.Mode mode, Work<T> work) {
        requireUsable();
        Transaction transaction = new Transaction(store, mode);
        List<Runnable> actions = List.of();
        T result;
        busy.set(Boolean.TRUE);
        try {
            result = work.run(new InMemoryUnit(transaction));
            transaction.commit();
        } finally {
            busy.remove();
            actions = transaction.end();
        }
        actions.forEach(InMemoryStorage::runSafely);
        return result;
    }

    private void requireUsable() {
        if (closed) {
            throw new IllegalStateException("this storage is closed");
        }
        if (busy.get() != null) {
            throw new IllegalStateException("units of work do not nest: this thread is in one already");
        }
    }

    @SuppressWarnings("CatchThrowable") // the transaction is committed, whatever befalls an action
    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (Throwable failure) {
            LOG.error("an action after a commit failed: {}", Redacted.describe(failure), Redacted.of(failure));
        }
    }

    /** For tests: all that is committed. */
    Root committed() {
        return store.root();
    }

    /** For tests: whether nobody holds a lock or waits for one. */
    boolean isIdle() {
        return store.locks().isIdle();
    }

    /** For tests: whether somebody waits for a lock. */
    boolean isAwaited() {
        return store.locks().isAwaited();
    }

    /** Refuses further work; what is kept goes with this object. */
    @Override
    public void close() {
        closed = true;
    }
}
