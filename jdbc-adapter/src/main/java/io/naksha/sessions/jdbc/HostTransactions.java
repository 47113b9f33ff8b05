package io.naksha.sessions.jdbc;

import java.util.Optional;

/**
 * Tells a {@link JdbcStorage} which transaction the host application has open. {@link BoundTransactions} is one for plain JDBC.
 *
 * <p>Asked once or more for every unit of work, by the thread that runs it; should be as cheap as reading a {@link ThreadLocal}.
 */
@FunctionalInterface
public interface HostTransactions {
    /**
     * The transaction that the calling thread has open, in which units of work are to take part; nothing where each is to have its own. From the
     * moment that a transaction is committed or rolled back, also while actions after its commit run, this gives it no more.
     */
    Optional<HostTransaction> current();
}
