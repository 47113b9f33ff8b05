package io.naksha.sessions.example.quickstart;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into a database that the program has left. */
final class Tables {
    private final Path folder;

    Tables(Path folder) {
        this.folder = folder;
    }

    /** How many rows each table has. */
    Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : strings("SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
            counts.put(
                    table,
                    Long.valueOf(
                            strings("SELECT COUNT(*) FROM \"" + table + "\"").get(0)));
        }
        return counts;
    }

    List<String> strings(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    int change(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("naksha"));
    }
}
