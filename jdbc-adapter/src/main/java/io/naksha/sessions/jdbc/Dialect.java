package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What differs from one database product to the next. The defaults are what most of them do. */
abstract class Dialect {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private final String productName;
    private final String folder;
    private final FixedTexts fixedTexts = new FixedTexts();

    /**
     * A dialect.
     *
     * @param productName what the driver calls the product
     * @param folder where its migrations lie, below those of all products
     */
    Dialect(String productName, String folder) {
        this.productName = productName;
        this.folder = folder;
    }

    /** What the driver calls the product. */
    String productName() {
        return productName;
    }

    /** What is known of the statements that are used often. */
    FixedTexts fixedTexts() {
        return fixedTexts;
    }

    /** Where the migrations of this product lie on the class path. */
    String migrations() {
        return migrationsIn(folder);
    }

    /** Where the migrations in a folder lie on the class path. */
    static String migrationsIn(String folder) {
        return "io/naksha/sessions/jdbc/migration/" + folder;
    }

    /** Whether there are {@link SchemaOption}s for this product. */
    boolean hasOptions() {
        return false;
    }

    /** The repositories of a unit of work, with whatever this product does faster. */
    JdbcUnit unit(Db db) {
        return new JdbcUnit(db);
    }

    /** Whether a comparison of rows is a range of an index. */
    boolean comparesRows() {
        return false;
    }

    /** Whether a page is cheaper cut out before other tables are joined to it. */
    boolean pagesBeforeJoins() {
        return false;
    }

    /** Whether this product can place a session by statements that are a transaction by themselves. */
    boolean placesAlone() {
        return false;
    }

    /** Does so. Empty, with nothing written, where small steps have to tell what stands in the way. */
    Optional<PlacementResult> placeAlone(Db db, Placement placement) {
        return Optional.empty();
    }

    /** What opens the transaction that {@link #placeAlone} sends along with its statements, with a semicolon behind it. */
    String openingAlone() {
        return "";
    }

    /** Undoes what {@link #placeAlone} sent; false where it may be committed. */
    boolean undoAlone(Connection connection) {
        return false;
    }

    /**
     * The same product, which is told with each statement whose rows it is about.
     *
     * @throws StorageException where it has no row-level security
     */
    Dialect guarded() {
        throw new StorageException("only PostgreSQL has row-level security, not " + productName, null);
    }

    /**
     * Statements, each with a semicolon behind it, that are sent along with the first one of a transaction and make it READ COMMITTED; empty where the
     * connection is asked to do so.
     */
    String opening() {
        return "";
    }

    /** Whether each transaction that writes is made READ COMMITTED by itself, so that the connection's own isolation stays as it is. */
    boolean isolatesEachTransaction() {
        return !opening().isEmpty();
    }

    /** Begins a transaction that writes on a connection that may be in auto-commit. */
    void begin(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
        }
    }

    /**
     * Commits.
     *
     * @param autoCommitAfter whether the connection is to be in auto-commit then, which saves a product a round trip if it does both at once
     */
    void commit(Connection connection, boolean autoCommitAfter) throws SQLException {
        connection.commit();
    }

    /** Statements that lead a statement whose failure must not spoil the transaction. */
    String beforeAttempt() {
        return "";
    }

    /** Statements that follow it. */
    String afterAttempt() {
        return "";
    }

    /** What takes back a failed attempt; empty where the product does so by itself. */
    String undoAttempt() {
        return "";
    }

    /** What a statement is told before it runs. */
    void prepare(PreparedStatement statement) throws SQLException {}

    /** Takes back what was done since a savepoint in the host's transaction. */
    void undo(Connection connection, Savepoint savepoint) throws SQLException {
        connection.rollback(savepoint);
    }

    /**
     * One statement that carries out a change of one row, named {@code c} in {@code columns}, and reads the row as it then is; empty where the product
     * needs another one to read it.
     */
    abstract Optional<String> changeAndRead(String change, String columns);

    /** Whether the product, on this failure, takes back the whole transaction and lets the next statement begin another one. */
    boolean endsTransaction(SQLException failure) {
        return false;
    }

    /** Whether the failure comes from another transaction, so that the same again may succeed. */
    boolean isConcurrencyFailure(SQLException failure) {
        return "40001".equals(failure.getSQLState()) || "40P01".equals(failure.getSQLState());
    }

    /** Whether a unique constraint was violated. */
    boolean isUniqueViolation(SQLException failure) {
        return "23505".equals(failure.getSQLState());
    }

    /** Whether the failure's message may repeat values that were bound, though its SQLState does not tell so. */
    boolean mayNameValues(SQLException failure) {
        return false;
    }

    /** The name of the constraint that was violated; empty where it is not told. */
    final String nameOfViolated(SQLException failure) {
        String message = failure.getMessage();
        String name = message == null ? "" : nameOfViolated(message);
        return IDENTIFIER.matcher(name).matches() ? name : "";
    }

    /** The name of the constraint that a message speaks of; what is around it may be personal data. */
    abstract String nameOfViolated(String message);

    /** Binds a value. */
    void bind(PreparedStatement statement, int position, Param param) throws SQLException {
        Object value = param.value();
        if (value == null) {
            statement.setNull(position, param.type().sqlType());
        } else if (value instanceof Instant instant) {
            statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(position, value);
        }
    }

    /** Reads a UUID. */
    @Nullable
    UUID readUuid(ResultSet results, int column) throws SQLException {
        return results.getObject(column, UUID.class);
    }

    /** Reads an instant. */
    @Nullable
    Instant readInstant(ResultSet results, int column) throws SQLException {
        OffsetDateTime value = results.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
