package io.naksha.sessions.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of the statements whose texts are made once: as they open a transaction, and where the columns of their results are. */
final class FixedTexts {
    private final Map<String, String> opened = new ConcurrentHashMap<>();
    private final Map<String, Columns> columns = new ConcurrentHashMap<>();

    /** The statement behind those that open a transaction, which are always the same. */
    String opened(String opening, String text) {
        String known = opened.get(text);
        return known != null ? known : opened.computeIfAbsent(text, any -> opening + text);
    }

    Columns columns(String text, ResultSet results) throws SQLException {
        Columns known = columns.get(text);
        if (known == null) {
            known = Columns.of(results);
            columns.put(text, known);
        }
        return known;
    }
}
