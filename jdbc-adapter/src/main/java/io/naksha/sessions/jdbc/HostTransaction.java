package io.naksha.sessions.jdbc;

import java.sql.Connection;

/** A transaction that the host application has open, and that it alone commits or rolls back. */
public interface HostTransaction {
    /** Its connection; out of auto-commit, and at READ COMMITTED. */
    Connection connection();

    /**
     * Runs an action once the transaction has committed, in the order of registration; never after it was rolled back, nor where it is unknown whether
     * it was committed. Actions take connections of their own, for which the host leaves room in its pool where it still holds its own then. They throw
     * nothing.
     */
    void afterCommit(Runnable action);

    /**
     * Keeps the transaction from being committed: the host gets an error instead when it tries. Called where the database has undone more of the
     * transaction than the unit that failed, so that a commit would keep half of what the host did.
     */
    void setRollbackOnly();
}
