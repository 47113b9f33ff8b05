package io.naksha.sessions.spring;

import io.naksha.sessions.jdbc.HostTransaction;
import io.naksha.sessions.jdbc.HostTransactions;
import io.naksha.sessions.spi.StorageException;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactions that Spring has open on one {@link DataSource}: those of {@code @Transactional} and of {@code TransactionTemplate}, by a manager of
 * JDBC or, where it exposes its connection, of JPA. A transaction on another data source is none of them.
 *
 * <p>Transaction managers that are beans are {@link #follow followed} by themselves; one that is no bean has to be told of, since Spring does not say
 * who has bound a connection to the thread, nor that it is committed. Safe for use by several threads.
 *
 * <p>After the commit, actions run with the transaction suspended: a listener that is {@code @Transactional} has a transaction of its own.
 */
public final class SpringTransactions implements HostTransactions {
    private final DataSource dataSource;

    @SuppressWarnings("ThreadLocalUsage") // an application may have several data sources
    private final ThreadLocal<@Nullable IdentityHashMap<ConnectionHolder, SpringTransaction>> begun =
            new ThreadLocal<>();

    private SpringTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The transactions on this data source, which is the one that the transaction manager has. */
    public static SpringTransactions of(DataSource dataSource) {
        DataSource target = dataSource;
        while (target instanceof TransactionAwareDataSourceProxy proxy && proxy.getTargetDataSource() != null) {
            target = proxy.getTargetDataSource();
        }
        return new SpringTransactions(target);
    }

    /** Where connections come from outside of Spring's transactions: the data source that was given, without proxies that know of transactions. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Takes part in this manager's transactions that begin from now on. Does nothing where that is so already. */
    public void follow(AbstractPlatformTransactionManager manager) {
        boolean followed = manager.getTransactionExecutionListeners().stream()
                .anyMatch(listener -> listener instanceof Follower other && other.transactions == this);
        if (!followed) {
            manager.addListener(new Follower(this, manager));
        }
    }

    /**
     * The Spring transaction that the calling thread has open on this data source.
     *
     * @throws StorageException where a connection out of auto-commit is bound to a transaction of a manager that is not followed
     */
    @Override
    public Optional<HostTransaction> current() {
        ConnectionHolder bound = bound();
        if (bound == null) {
            return Optional.empty();
        }
        SpringTransaction transaction = find(bound);
        if (transaction != null) {
            return transaction.isOpen() ? Optional.of(transaction) : Optional.empty();
        }
        requireNoTransaction(bound);
        return Optional.empty();
    }

    private @Nullable ConnectionHolder bound() {
        return TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder
                ? holder
                : null;
    }

    private @Nullable SpringTransaction find(ConnectionHolder bound) {
        IdentityHashMap<ConnectionHolder, SpringTransaction> transactions = begun.get();
        return transactions == null ? null : transactions.get(bound);
    }

    // Spring binds a connection in auto-commit where somebody reads in another data source's transaction, and has ended
    // the synchronization of one that is over.
    private static void requireNoTransaction(ConnectionHolder bound) {
        try {
            if (TransactionSynchronizationManager.isSynchronizationActive()
                    && TransactionSynchronizationManager.isActualTransactionActive()
                    && !bound.getConnection().getAutoCommit()) {
                throw new StorageException(
                        "a connection of the data source is in a transaction whose manager is not known: see"
                                + " SpringTransactions.follow",
                        null);
            }
        } catch (SQLException thrown) {
            throw new StorageException("the connection that is bound to the thread is unusable", thrown);
        }
    }

    private void began(AbstractPlatformTransactionManager manager) {
        ConnectionHolder bound = bound();
        if (bound == null || find(bound) != null || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        SpringTransaction transaction = new SpringTransaction(manager, bound, () -> forget(bound));
        IdentityHashMap<ConnectionHolder, SpringTransaction> transactions = begun.get();
        if (transactions == null) {
            transactions = new IdentityHashMap<>();
            begun.set(transactions);
        }
        transactions.put(bound, transaction);
        TransactionSynchronizationManager.registerSynchronization(transaction.synchronization());
    }

    private void forget(ConnectionHolder bound) {
        IdentityHashMap<ConnectionHolder, SpringTransaction> transactions = begun.get();
        if (transactions != null) {
            transactions.remove(bound);
            if (transactions.isEmpty()) {
                begun.remove();
            }
        }
    }

    private void commits(AbstractPlatformTransactionManager manager) {
        ConnectionHolder bound = bound();
        SpringTransaction transaction = bound == null ? null : find(bound);
        if (transaction != null && transaction.isOf(manager)) {
            transaction.requireCommittable();
        }
    }

    private record Follower(SpringTransactions transactions, AbstractPlatformTransactionManager manager)
            implements TransactionExecutionListener {
        @Override
        public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
            if (failure == null) {
                transactions.began(manager);
            }
        }

        @Override
        public void beforeCommit(TransactionExecution transaction) {
            transactions.commits(manager);
        }
    }
}
