package io.naksha.sessions.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows as one array for each column, so that the text of a statement does not depend on how many there are. For PostgreSQL. */
final class Unnested {
    private Unnested() {}

    /** A table {@code n} with these columns and rows, of which there is at least one. */
    static Sql of(List<String> columns, List<List<Param>> rows) {
        return ofArrays(
                columns,
                IntStream.range(0, columns.size())
                        .mapToObj(column -> Param.array(
                                rows.stream().map(row -> row.get(column)).toList()))
                        .toList());
    }

    private static Sql ofArrays(List<String> columns, List<Param> arrays) {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return Sql.of("UNNEST(" + places + ") AS n (" + String.join(", ", columns) + ")", arrays);
    }

    /** Inserts records. */
    static <T> Sql insert(Table<T> table, List<T> items) {
        List<String> columns = table.insertColumns();
        return Sql.of("INSERT INTO " + table.name() + " (" + String.join(", ", columns) + ") SELECT n.* FROM ")
                .add(of(columns, items.stream().map(table::insertParams).toList()));
    }

    /** Writes some columns of records back. */
    static <T> Sql update(Table<T> table, List<String> columns, List<T> items) {
        List<String> keys = table.keyColumns();
        List<String> all = Stream.concat(columns.stream(), keys.stream()).toList();
        List<Param> arrays = all.stream()
                .map(column -> Param.array(table.values(column, items)))
                .toList();
        return Sql.of("UPDATE " + table.name() + " t SET " + joined(columns, "", ", ") + " FROM ")
                .add(ofArrays(all, arrays))
                .add(" WHERE " + joined(keys, "t.", " AND "));
    }

    private static String joined(List<String> columns, String prefix, String separator) {
        return columns.stream()
                .map(column -> prefix + column + " = n." + column)
                .collect(Collectors.joining(separator));
    }
}
