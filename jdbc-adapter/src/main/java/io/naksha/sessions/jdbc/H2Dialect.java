package io.naksha.sessions.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** H2 2.x. */
final class H2Dialect extends Dialect {
    private static final String DEADLOCK = "40001";
    private static final int LOCK_TIMEOUT = 50200;
    private static final int CONCURRENT_UPDATE = 90131;

    private static final int BOUNDS = 1_000_000_000;

    private final AtomicInteger bounds = new AtomicInteger();

    H2Dialect() {
        super("H2", "h2");
    }

    // A session that sends the same query again is given its last result while H2 believes that the tables have not
    // changed, which it still does for a
    // moment after another session's commit can be seen, so that what is read under the lock could be what was before.
    // A query with another bound is
    // another query.
    @Override
    void prepare(PreparedStatement statement) throws SQLException {
        statement.setMaxRows(Integer.MAX_VALUE - bounds.updateAndGet(last -> (last + 1) % BOUNDS));
    }

    // H2 2.5.252 wakes those who wait for a row a moment before they could see that it was given back, and then lets
    // them sleep until their lock timeout (h2database issue 4391). The second time they see it.
    @Override
    void undo(Connection connection, Savepoint savepoint) throws SQLException {
        super.undo(connection, savepoint);
        super.undo(connection, savepoint);
    }

    @Override
    Optional<String> changeAndRead(String change, String columns) {
        return Optional.of("SELECT " + columns + " FROM FINAL TABLE (" + change + ") c");
    }

    // Not in every kind of statement, but nobody can tell.
    @Override
    boolean endsTransaction(SQLException failure) {
        return DEADLOCK.equals(failure.getSQLState());
    }

    @Override
    boolean isConcurrencyFailure(SQLException failure) {
        return super.isConcurrencyFailure(failure)
                || failure.getErrorCode() == LOCK_TIMEOUT
                || failure.getErrorCode() == CONCURRENT_UPDATE;
    }

    // Unique index or primary key violation: "PUBLIC.NAME INDEX PUBLIC.INDEX_1 ON PUBLIC.TABLE(..) VALUES (..)"
    // Referential integrity constraint violation: "NAME: PUBLIC.TABLE FOREIGN KEY(..) REFERENCES PUBLIC.OTHER(..) (..)"
    // Check constraint violation: "NAME: "
    @Override
    String nameOfViolated(String message) {
        String named = message.substring(message.indexOf('"') + 1);
        String qualified = named.split(" (INDEX|ON) |:", 2)[0];
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
