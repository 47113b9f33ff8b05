package io.naksha.sessions.spring;

import io.naksha.sessions.jdbc.HostTransaction;
import io.naksha.sessions.spi.StorageException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of Spring's, from its begin to its end. For one thread. */
final class SpringTransaction implements HostTransaction {
    private final PlatformTransactionManager manager;
    private final ConnectionHolder holder;
    private final Runnable forget;
    private final List<Runnable> actions = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> savepoints = new IdentityHashMap<>();
    private boolean rollbackOnly;
    private boolean ended;

    SpringTransaction(PlatformTransactionManager manager, ConnectionHolder holder, Runnable forget) {
        this.manager = manager;
        this.holder = holder;
        this.forget = forget;
    }

    boolean isOpen() {
        return !ended;
    }

    boolean isOf(PlatformTransactionManager other) {
        return manager == other;
    }

    @Override
    public Connection connection() {
        return holder.getConnection();
    }

    @Override
    public void afterCommit(Runnable action) {
        actions.add(action);
    }

    @Override
    public void setRollbackOnly() {
        rollbackOnly = true;
        holder.setRollbackOnly();
    }

    // A manager of JPA does not look at the mark on the connection. No TransactionException: of that Spring believes
    // that the commit itself threw it, and does not roll back.
    void requireCommittable() {
        if (rollbackOnly) {
            throw new StorageException(
                    "the transaction is rolled back, as a unit of work in it could not be undone by itself", null);
        }
    }

    TransactionSynchronization synchronization() {
        return new Hooks();
    }

    private void runActions() {
        TransactionTemplate outside = new TransactionTemplate(manager);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        outside.executeWithoutResult(none -> actions.forEach(Runnable::run));
    }

    /** First of all hooks, so that those of others find the transaction ended, and none that fails keeps the actions from running. */
    private final class Hooks implements TransactionSynchronization {
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void savepoint(Object savepoint) {
            savepoints.put(savepoint, actions.size());
        }

        @Override
        public void savepointRollback(Object savepoint) {
            Integer kept = savepoints.get(savepoint);
            if (kept != null && kept < actions.size()) {
                actions.subList(kept, actions.size()).clear();
            }
        }

        @Override
        public void afterCommit() {
            ended = true;
            if (!actions.isEmpty()) {
                runActions();
            }
        }

        @Override
        public void afterCompletion(int status) {
            ended = true;
            forget.run();
        }
    }
}
