package io.naksha.sessions.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Rows as one array for each column, so that the text of a statement does not depend on how many there are. For PostgreSQL. */
final class Unnested {
    private Unnested() {}

    /** A table {@code n} with these columns and rows, of which there is at least one. */
    static Sql of(List<String> columns, List<List<Param>> rows) {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        List<Param> arrays = IntStream.range(0, columns.size())
                .mapToObj(column ->
                        Param.array(rows.stream().map(row -> row.get(column)).toList()))
                .toList();
        return Sql.of("UNNEST(" + places + ") AS n (" + String.join(", ", columns) + ")", arrays);
    }

    /** Inserts records. */
    static <T> Sql insert(Table<T> table, List<T> items) {
        List<String> columns = table.insertColumns();
        return Sql.of("INSERT INTO " + table.name() + " (" + String.join(", ", columns) + ") SELECT n.* FROM ")
                .add(of(columns, items.stream().map(table::insertParams).toList()));
    }

    /** Writes records back. */
    static <T> Sql update(Table<T> table, List<T> items) {
        return Sql.of("UPDATE " + table.name() + " t SET " + table.settingFrom("n") + " FROM ")
                .add(of(
                        table.updateColumns(),
                        items.stream().map(table::updateParams).toList()))
                .add(" WHERE " + table.sameKey("t", "n"));
    }
}
