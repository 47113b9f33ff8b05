package io.naksha.sessions.jdbc;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a result are. A driver looks a name up each time it is asked for, which reading forty columns of each row feels. Here the names are
 * interned, as those in the code are, and lie in an open table, so that mostly one comparison of references finds one.
 */
final class Columns {
    private final Map<String, Integer> positions;
    private final Map<String, Columns> parts = new ConcurrentHashMap<>();
    private final @Nullable String[] names;
    private final int[] found;

    private Columns(Map<String, Integer> positions) {
        this.positions = positions;
        int size = Integer.highestOneBit(4 * positions.size() + 4);
        this.names = new String[size];
        this.found = new int[size];
        positions.forEach((name, position) -> {
            int at = slot(name);
            names[at] = name.intern();
            found[at] = position;
        });
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
        int at = slot(column);
        if (names[at] == null) {
            throw new SQLException("there is no column " + column);
        }
        return found[at];
    }

    // Where the name is, or would be; a quarter of the slots are in use at most, half where the count is just a power
    // of two.
    private int slot(String name) {
        int mask = names.length - 1;
        int at = spread(name.hashCode()) & mask;
        while (names[at] != null && !name.equals(names[at])) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
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
