package io.naksha.sessions.benchmarks.world;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes many rows in the fastest way that the product has. */
abstract class RowWriter {
    static RowWriter on(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                ? new Copy(connection.unwrap(PGConnection.class))
                : new Batch(connection);
    }

    /** Writes a row for each item. */
    abstract <T> void write(String table, Map<String, Function<T, @Nullable Object>> columns, Stream<T> items)
            throws SQLException;

    /** The statement that gathers what the planner wants to know. */
    abstract String analyze();

    private static <T> List<@Nullable Object> values(Map<String, Function<T, @Nullable Object>> columns, T item) {
        return columns.values().stream()
                .<@Nullable Object>map(column -> column.apply(item))
                .collect(Collectors.toList());
    }

    private static final class Copy extends RowWriter {
        private final PGConnection connection;

        Copy(PGConnection connection) {
            this.connection = connection;
        }

        @Override
        <T> void write(String table, Map<String, Function<T, @Nullable Object>> columns, Stream<T> items)
                throws SQLException {
            CopyIn copy = connection
                    .getCopyAPI()
                    .copyIn("COPY " + table + " (" + String.join(", ", columns.keySet()) + ") FROM STDIN (FORMAT csv)");
            for (Iterator<T> each = items.iterator(); each.hasNext(); ) {
                byte[] line = values(columns, each.next()).stream()
                        .map(Copy::cell)
                        .collect(Collectors.joining(",", "", "\n"))
                        .getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
        }

        // An empty cell is absent; an empty text would be quoted.
        private static String cell(@Nullable Object value) {
            if (value == null) {
                return "";
            }
            String text = value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value.toString();
            return '"' + text.replace("\"", "\"\"") + '"';
        }

        @Override
        String analyze() {
            return "VACUUM ANALYZE";
        }
    }

    private static final class Batch extends RowWriter {
        private static final int SIZE = 1_000;

        private final Connection connection;

        Batch(Connection connection) {
            this.connection = connection;
        }

        @Override
        <T> void write(String table, Map<String, Function<T, @Nullable Object>> columns, Stream<T> items)
                throws SQLException {
            String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
            String insert =
                    "INSERT INTO " + table + " (" + String.join(", ", columns.keySet()) + ") VALUES (" + places + ")";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                int waiting = 0;
                for (Iterator<T> each = items.iterator(); each.hasNext(); ) {
                    add(statement, values(columns, each.next()));
                    if (++waiting % SIZE == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
        }

        private static void add(PreparedStatement statement, List<@Nullable Object> row) throws SQLException {
            for (int at = 0; at < row.size(); at++) {
                statement.setObject(at + 1, row.get(at));
            }
            statement.addBatch();
        }

        @Override
        String analyze() {
            return "ANALYZE";
        }
    }
}
