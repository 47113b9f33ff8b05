package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.Redacted;
import io.naksha.sessions.spi.Storage.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs units of work, each on a connection of its own or as a part of the transaction that the host has open. */
final class Units {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStorage.class);

    private final DataSource dataSource;
    private final Dialect dialect;
    private final HostTransactions hosts;
    private final JoinedUnits joinedUnits;

    Units(DataSource dataSource, Dialect dialect, HostTransactions hosts) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.hosts = hosts;
        this.joinedUnits = new JoinedUnits(dialect);
    }

    /** The same, telling the database with each statement whose rows it is about. */
    Units guarded() {
        return new Units(dataSource, dialect.guarded(), hosts);
    }

    /** Whether the calling thread has a transaction of the host open. */
    boolean joined() {
        return hosts.current().isPresent();
    }

    <T extends @Nullable Object> T write(Work<T> work) {
        return run(work, Db.Access.WRITE);
    }

    <T extends @Nullable Object> T read(Work<T> work) {
        return run(work, Db.Access.READ);
    }

    /**
     * Places a session in one step that is a transaction by itself.
     *
     * @return what came of it; empty, with nothing written, where that cannot be done or was not enough
     */
    Optional<PlacementResult> placeAlone(Placement placement) {
        if (joined() || !dialect.placesAlone()) {
            return Optional.empty();
        }
        Connection connection = open();
        try {
            return isAutoCommit(connection)
                    ? dialect.placeAlone(new Db(connection, dialect, Db.Access.WRITE_ALONE), placement)
                    : Optional.empty();
        } finally {
            close(connection);
        }
    }

    private static boolean isAutoCommit(Connection connection) {
        try {
            return connection.getAutoCommit();
        } catch (SQLException thrown) {
            throw Failures.connecting(thrown);
        }
    }

    private <T extends @Nullable Object> T run(Work<T> work, Db.Access access) {
        HostTransaction host = hosts.current().orElse(null);
        return host == null ? runAlone(work, access) : joinedUnits.run(host, work, access);
    }

    private <T extends @Nullable Object> T runAlone(Work<T> work, Db.Access access) {
        Connection connection = open();
        Db db = new Db(connection, dialect, access);
        JdbcUnit unit = dialect.unit(db);
        T result;
        try {
            Transaction transaction = Transaction.begin(connection, dialect, access);
            result = access == Db.Access.WRITE
                    ? transaction.write(() -> work.run(unit), db)
                    : transaction.read(() -> work.run(unit));
        } finally {
            db.end();
            close(connection);
        }
        Actions.run(unit.actions());
        return result;
    }

    private Connection open() {
        try {
            return dataSource.getConnection();
        } catch (SQLException thrown) {
            throw Failures.connecting(thrown);
        }
    }

    // What the unit came to is decided by now, and a connection that cannot be given back does not change it.
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException thrown) {
            LOG.warn(
                    "a connection could not be given back to its pool: {}",
                    Redacted.describe(thrown),
                    Redacted.of(thrown));
        }
    }
}
