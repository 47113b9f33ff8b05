package io.naksha.sessions.jdbc;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB 11, by its own driver. Ids are BINARY(16): the type UUID refuses some and orders the others in its own way. Instants are DATETIME in UTC,
 * bound and read as local times, which no zone of a session or a driver touches.
 */
final class MariaDbDialect extends Dialect {
    private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT `([^`]*)`");
    private static final String DUPLICATE_OF = "' for key '";
    private static final int UUID_BYTES = 16;

    private static final int DUPLICATE = 1062;

    /** Lock wait timeout, deadlock, and a row that changed since the snapshot. */
    private static final Set<Integer> GAVE_WAY = Set.of(1205, 1213, 1020);

    /** Syntax error near a piece of the statement, values included; three kinds of text that does not fit its column. */
    private static final Set<Integer> NAMING_VALUES = Set.of(1064, 1300, 1366, 1411);

    MariaDbDialect() {
        super("MariaDB", "mariadb");
    }

    @Override
    boolean isolatesEachTransaction() {
        return true;
    }

    // At REPEATABLE READ, the default, what is read behind the lock could come from a snapshot older than it. Set like
    // this, the isolation is that of the next
    // transaction alone. To ask the connection for it would be a round trip; to tell it what it is already is none, and
    // lets a pool know.
    @Override
    void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET autocommit = 0, @@transaction_isolation = 'READ-COMMITTED'");
        }
        connection.setAutoCommit(false);
    }

    // To be set to auto-commit commits what is open.
    @Override
    void commit(Connection connection, boolean autoCommitAfter) throws SQLException {
        if (autoCommitAfter) {
            connection.setAutoCommit(true);
        } else {
            connection.commit();
        }
    }

    @Override
    Optional<String> changeAndRead(String change, String columns) {
        return Optional.empty();
    }

    @Override
    boolean isConcurrencyFailure(SQLException failure) {
        return super.isConcurrencyFailure(failure) || GAVE_WAY.contains(failure.getErrorCode());
    }

    @Override
    boolean isUniqueViolation(SQLException failure) {
        return failure.getErrorCode() == DUPLICATE;
    }

    @Override
    boolean mayNameValues(SQLException failure) {
        return NAMING_VALUES.contains(failure.getErrorCode());
    }

    // Duplicate entry 'value' for key 'name', and the value may contain anything
    // Cannot add or update a child row: .. fails (`database`.`table`, CONSTRAINT `name` FOREIGN KEY (..) REFERENCES ..)
    // CONSTRAINT `name` failed for `database`.`table`
    @Override
    String nameOfViolated(String message) {
        int duplicate = message.lastIndexOf(DUPLICATE_OF);
        if (duplicate >= 0) {
            return message.substring(duplicate + DUPLICATE_OF.length()).split("'", 2)[0];
        }
        Matcher matcher = CONSTRAINT.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    void bind(PreparedStatement statement, int position, Param param) throws SQLException {
        if (param.value() instanceof UUID id) {
            statement.setBytes(position, bytes(id));
        } else if (param.value() instanceof Instant instant) {
            statement.setObject(position, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else {
            super.bind(statement, position, param);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    @Nullable
    UUID readUuid(ResultSet results, int column) throws SQLException {
        byte[] bytes = results.getBytes(column);
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    @Nullable
    Instant readInstant(ResultSet results, int column) throws SQLException {
        LocalDateTime value = results.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
