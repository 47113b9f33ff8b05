package io.naksha.sessions.jdbc;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the columns of a result are. A driver looks a name up each time it is asked for; here that is done once. */
final class Columns {
    private final Map<String, Integer> positions;
    private final Map<String, Columns> parts = new ConcurrentHashMap<>();

    private Columns(Map<String, Integer> positions) {
        this.positions = positions;
    }

    static Columns of(ResultSet results) throws SQLException {
        ResultSetMetaData described = results.getMetaData();
        int count = described.getColumnCount();
        Map<String, Integer> positions = new HashMap<>(2 * count);
        for (int at = 1; at <= count; at++) {
            positions.putIfAbsent(described.getColumnLabel(at).toLowerCase(Locale.ROOT), at);
        }
        return new Columns(positions);
    }

    int position(String column) throws SQLException {
        Integer position = positions.get(column);
        if (position == null) {
            throw new SQLException("there is no column " + column);
        }
        return position;
    }

    /** The columns whose names have a prefix, by their names without it. */
    Columns with(String prefix) {
        return parts.computeIfAbsent(prefix, this::part);
    }

    private Columns part(String prefix) {
        Map<String, Integer> part = new HashMap<>();
        positions.forEach((name, position) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), position);
            }
        });
        return new Columns(part);
    }
}
