package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.spi.ClientRepository;
import io.naksha.sessions.spi.ConsultantRepository;
import io.naksha.sessions.spi.IdempotencyRepository;
import io.naksha.sessions.spi.OfferingRepository;
import io.naksha.sessions.spi.OutboxRepository;
import io.naksha.sessions.spi.SessionRepository;
import io.naksha.sessions.spi.UnitOfWork;
import io.naksha.sessions.spi.WebinarRepository;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.type.StringDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction and the repositories on it. What places sessions, writes changes and makes figures is inherited: the defaults of the
 * interface are correct on any storage, and are overridden only to be faster.
 */
final class MvStoreUnit implements UnitOfWork {
    private static final Logger LOG = LoggerFactory.getLogger(MvStoreUnit.class);

    /** What a unit may do. */
    enum Mode {
        READ_ONLY,
        READ_WRITE
    }

    private final Transaction transaction;
    private final Mode mode;
    private final List<Runnable> afterCommit = new ArrayList<>();

    MvStoreUnit(Transaction transaction, Mode mode) {
        this.transaction = transaction;
        this.mode = mode;
    }

    Transaction transaction() {
        return transaction;
    }

    <T> Table<T> table(String name, Class<T> type) {
        requireOpen();
        return new Table<>(this, transaction.openMap(name, StringDataType.INSTANCE, StringDataType.INSTANCE), type);
    }

    /** Work that keeps its unit and comes back to it later finds it closed, rather than write outside of a transaction. */
    void requireOpen() {
        if (transaction.getStatus() != Transaction.STATUS_OPEN) {
            throw new IllegalStateException("the unit of work has ended");
        }
    }

    void requireWritable() {
        requireOpen();
        if (mode == Mode.READ_ONLY) {
            throw new IllegalStateException("the unit of work only reads");
        }
    }

    @Override
    public ConsultantRepository consultants() {
        return new MvStoreConsultants(this);
    }

    @Override
    public OfferingRepository offerings() {
        return new MvStoreOfferings(this);
    }

    @Override
    public ClientRepository clients() {
        return new MvStoreClients(this);
    }

    @Override
    public WebinarRepository webinars() {
        return new MvStoreWebinars(this);
    }

    @Override
    public SessionRepository sessions() {
        return new MvStoreSessions(this);
    }

    @Override
    public OutboxRepository outbox() {
        return new MvStoreOutbox(this);
    }

    @Override
    public IdempotencyRepository idempotency() {
        return new MvStoreIdempotency(this);
    }

    @Override
    public void afterCommit(Runnable action) {
        requireOpen();
        afterCommit.add(action);
    }

    /** The transaction is committed, whatever befalls an action: its failure is nothing that the caller could still act on. */
    @SuppressWarnings("CatchThrowable")
    void runAfterCommit() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (Throwable failure) {
                LOG.error("an action after commit failed", failure);
            }
        }
    }
}
