package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in one file of an embedded key-value store. Readers see committed state and wait for nobody; one transaction at a time
 * writes. What is committed is on the disk when {@link #inTransaction} returns.
 *
 * <p>A thread that is interrupted while it reads or writes the file closes the storage, as the store below does; the file can be opened again.
 */
public final class MvStoreStorage implements Storage {
    private final MVStore store;
    private final TransactionStore transactions;
    private final Duration lockWait;

    /** Writers of one consultant's data have to wait for each other. One lock for all consultants does that, and more than that. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private MvStoreStorage(MVStore store, Duration lockWait) {
        this.store = store;
        this.transactions = new TransactionStore(store);
        this.lockWait = lockWait;
        transactions.init();
        endLeftovers();
    }

    /** What a crash left uncommitted may have reached the file; it is rolled back before anybody reads. */
    private void endLeftovers() {
        // The undo log can only be read while the maps that it names are open. Else the rollback fails, and says
        // nothing.
        store.getMapNames().forEach(name -> transactions.openMap(name, null, null));
        transactions.endLeftoverTransactions();
    }

    /**
     * Opens a file, or makes it.
     *
     * @param lockWait how long a writer waits for another one
     * @throws StorageException where the file is in use, damaged or out of reach
     */
    public static MvStoreStorage open(Path file, Duration lockWait) {
        // No commits by a timer: inTransaction says when something is written.
        MVStore.Builder builder =
                new MVStore.Builder().fileName(file.toString()).autoCommitDisabled();
        try {
            return new MvStoreStorage(builder.open(), lockWait);
        } catch (MVStoreException failure) {
            String reason = switch (failure.getErrorCode()) {
                case DataUtils.ERROR_FILE_LOCKED -> "is in use already";
                case DataUtils.ERROR_FILE_CORRUPT -> "is damaged, or was not written by this storage";
                default -> "cannot be opened";
            };
            throw new StorageException("the file of the storage " + reason, failure);
        }
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Work<T> work) {
        MvStoreUnit unit;
        T result;
        lock();
        try {
            unit = begin(MvStoreUnit.Mode.READ_WRITE);
            result = run(work, unit);
            commit(unit.transaction());
        } finally {
            writing.unlock();
        }
        // Not before the lock is free: an action may well start a unit of work of its own.
        unit.runAfterCommit();
        return result;
    }

    @Override
    public <T extends @Nullable Object> T readOnly(Work<T> work) {
        MvStoreUnit unit = begin(MvStoreUnit.Mode.READ_ONLY);
        T result = run(work, unit);
        unit.transaction().rollback();
        unit.runAfterCommit();
        return result;
    }

    private MvStoreUnit begin(MvStoreUnit.Mode mode) {
        if (store.isClosed()) {
            throw new StorageException("the storage is closed", null);
        }
        return new MvStoreUnit(transactions.begin(), mode);
    }

    /** Whatever the work throws, an Error too, comes out as it is and leaves nothing behind. Only the store's own errors are translated. */
    @SuppressWarnings("CatchThrowable")
    private static <T extends @Nullable Object> T run(Work<T> work, MvStoreUnit unit) {
        try {
            return work.run(unit);
        } catch (MVStoreException failure) {
            rollBack(unit.transaction(), failure);
            throw new StorageException("the store failed", failure);
        } catch (Throwable failure) {
            rollBack(unit.transaction(), failure);
            throw failure;
        }
    }

    /** A rollback that fails as well must not hide why there had to be one. */
    private static void rollBack(Transaction transaction, Throwable reason) {
        try {
            transaction.rollback();
        } catch (MVStoreException failure) {
            reason.addSuppressed(failure);
        }
    }

    private void commit(Transaction transaction) {
        boolean changed = transaction.hasChanges();
        try {
            transaction.commit();
            if (changed) {
                store.commit();
                store.sync();
            }
        } catch (MVStoreException failure) {
            // Written or not, nobody can tell: neither success nor an error that core would answer with another try.
            throw new OutcomeUnknownException("the store failed while it committed", failure);
        }
    }

    private void lock() {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("units of work that write do not nest");
        }
        try {
            if (!writing.tryLock(lockWait.toNanos(), TimeUnit.NANOSECONDS)) {
                // Nothing is written yet, so core may run the whole unit again.
                throw new TransientStorageException("another transaction held the lock for " + lockWait, null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting for the lock", interrupted);
        }
    }

    /** Lets the transaction that is writing come to its end, then closes the file. */
    @Override
    public void close() {
        writing.lock();
        try {
            store.close();
        } finally {
            writing.unlock();
        }
    }
}
