package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.StorageException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs from one database product to the next. The defaults are what most of them do. */
enum Dialect {
    H2("H2") {
        @Override
        String changeAndRead(String change, String columns) {
            return "SELECT " + columns + " FROM FINAL TABLE (" + change + ") c";
        }

        @Override
        boolean isConcurrencyFailure(SQLException failure) {
            return super.isConcurrencyFailure(failure)
                    || failure.getErrorCode() == H2_LOCK_TIMEOUT
                    || failure.getErrorCode() == H2_CONCURRENT_UPDATE;
        }

        // Unique index or primary key violation: "PUBLIC.NAME INDEX PUBLIC.INDEX_1 ON PUBLIC.TABLE(..) VALUES (..)"
        // Referential integrity constraint violation: "NAME: PUBLIC.TABLE FOREIGN KEY(..) REFERENCES PUBLIC.OTHER(..)
        // (..)"
        // Check constraint violation: "NAME: "
        @Override
        String nameOfViolated(String message) {
            String named = message.substring(message.indexOf('"') + 1);
            String qualified = named.split(" (INDEX|ON) |:", 2)[0];
            return qualified.substring(qualified.lastIndexOf('.') + 1);
        }
    };

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final int H2_LOCK_TIMEOUT = 50200;
    private static final int H2_CONCURRENT_UPDATE = 90131;

    private final String productName;

    Dialect(String productName) {
        this.productName = productName;
    }

    /**
     * The dialect of a product.
     *
     * @throws StorageException where it is one that this version was not tried on
     */
    static Dialect of(String productName) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.productName.equalsIgnoreCase(productName))
                .findFirst()
                .orElseThrow(() -> new StorageException(
                        "the database is " + productName + ", which this version does not know; it knows " + known(),
                        null));
    }

    private static String known() {
        return Arrays.stream(values()).map(dialect -> dialect.productName).collect(Collectors.joining(", "));
    }

    /** Where the migrations of this product lie on the class path. */
    String migrations() {
        return "io/naksha/sessions/jdbc/migration/" + name().toLowerCase(Locale.ROOT);
    }

    /** One statement that carries out a change of one row, named {@code c} in {@code columns}, and reads the row as it then is. */
    abstract String changeAndRead(String change, String columns);

    /** Whether the failure comes from another transaction, so that the same again may succeed. */
    boolean isConcurrencyFailure(SQLException failure) {
        return "40001".equals(failure.getSQLState()) || "40P01".equals(failure.getSQLState());
    }

    /** Whether a unique constraint was violated. */
    boolean isUniqueViolation(SQLException failure) {
        return "23505".equals(failure.getSQLState());
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
    UUID readUuid(ResultSet results, String column) throws SQLException {
        return results.getObject(column, UUID.class);
    }

    /** Reads an instant. */
    @Nullable
    Instant readInstant(ResultSet results, String column) throws SQLException {
        OffsetDateTime value = results.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
