package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in a relational database. Known products: PostgreSQL 15 and later, MariaDB 11.4 and later, H2.
 *
 * <p>What it needs: a {@link DataSource}, best a pool, whose connections nobody else uses at the same time, and the tables that
 * {@link Migrations} makes, found under their unqualified names. Each unit of work takes one connection and gives it back, with auto-commit
 * and isolation as they were. Isolation need not be set: units run at READ COMMITTED. Neither the JVM's zone nor the database session's
 * matters. Waiting for a lock is bounded by the database's own settings (on H2 {@code LOCK_TIMEOUT}, on MariaDB
 * {@code innodb_lock_wait_timeout}) and waiting for a connection by the
 * pool's; both end in a {@link io.naksha.sessions.spi.TransientStorageException}.
 *
 * <p>What it does not do: it does not make or change tables, does not pool, does not retry, and does not close the data source.
 *
 * <p>With {@link HostTransactions} it takes part in the transaction that the calling thread has open. Then each unit of work, one that only reads too,
 * runs on that transaction's connection under a savepoint: it sees what the host has written, and where it ends with any {@link Throwable} nothing of it is
 * left and the transaction can go on. What it wrote, and its actions, wait for the host's commit. The connection is never committed, rolled back beyond the
 * savepoint, closed, or set otherwise. A connection in auto-commit, or at another isolation than READ COMMITTED, is refused with a {@link
 * io.naksha.sessions.spi.StorageException} before anything is done. Where the database undoes more than the unit, as H2 does with a whole transaction on a
 * deadlock, the error says so and {@link HostTransaction#setRollbackOnly} is called. Where the host itself goes back to a savepoint of its own,
 * behind which a unit ended well, the unit's actions still run after the commit.
 *
 * <p>Neither its exceptions nor their causes name values. Where the driver's error may, as for a violated constraint or a text that is too long,
 * the cause is a plain {@link SQLException} with the same SQLState, vendor code and stack trace, and the constraint's name at most.
 *
 * <p>On MariaDB, by its own driver: leave the option {@code useAffectedRows} off, since a row that is written back unchanged must count, and
 * {@code useBulkStmts}, which hides how many rows changed: with it, units fail. Units that only read take the session's isolation; READ UNCOMMITTED
 * would show them what never was. The driver itself logs each error of the server as a warning, with the value it is about: to keep personal
 * data out of logs, log no more than errors of {@code org.mariadb.jdbc}.
 *
 * <p>Safe for use by several threads; a unit of work is not.
 */
public final class JdbcStorage implements Storage {
    private final Units units;

    private JdbcStorage(Units units) {
        this.units = units;
    }

    /**
     * A storage in this database. Connects once, to learn which product it is.
     *
     * @throws io.naksha.sessions.spi.TransientStorageException where there is no connection
     * @throws io.naksha.sessions.spi.StorageException where the product is not known
     */
    public static JdbcStorage of(DataSource dataSource) {
        return of(dataSource, Optional::empty);
    }

    /**
     * A storage in this database that takes part in the transaction that the host has open, and otherwise makes its own. Connects once, to learn which
     * product it is.
     *
     * @param dataSource where units of work outside of the host's transactions, and all that is done in the background, get their connections
     * @param hostTransactions knows what the calling thread has open, on the same database
     * @throws io.naksha.sessions.spi.TransientStorageException where there is no connection
     * @throws io.naksha.sessions.spi.StorageException where the product is not known
     */
    public static JdbcStorage of(DataSource dataSource, HostTransactions hostTransactions) {
        return new JdbcStorage(new Units(dataSource, dialectOf(dataSource), hostTransactions));
    }

    /**
     * The same storage, which tells PostgreSQL with each statement whose rows it is about, so that the policies of {@link
     * SchemaOption#ROW_LEVEL_SECURITY} let it see and change those of one consultant and no others. No round trip more. On tables with these policies
     * any other storage finds nothing, unless its user passes them by.
     *
     * @throws io.naksha.sessions.spi.StorageException where the product is not PostgreSQL
     */
    public JdbcStorage withRowLevelSecurity() {
        return new JdbcStorage(units.guarded());
    }

    static Dialect dialectOf(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return Dialects.of(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException thrown) {
            throw Failures.connecting(thrown);
        }
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Work<T> work) {
        return units.write(work);
    }

    @Override
    public <T extends @Nullable Object> T readOnly(Work<T> work) {
        return units.read(work);
    }

    @Override
    public PlacementResult place(Placement placement) {
        return units.placeAlone(placement).orElseGet(() -> Storage.super.place(placement));
    }

    @Override
    public boolean joined() {
        return units.joined();
    }

    /** Does nothing: the data source belongs to whoever opened it. */
    @Override
    public void close() {}
}
