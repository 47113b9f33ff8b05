package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of a list: by a column, then by id, both in one direction.
 *
 * <p>H2 reads only as much of an index as a page needs if the order names all columns of the index, those that the conditions fix too.
 *
 * @param sort the name that its cursors carry
 * @param lead the columns that lead the index and have one value throughout the list
 * @param column what is sorted by
 * @param id the column that breaks ties
 * @param direction which end comes first
 * @param reader makes a cursor's key comparable with the column
 */
record Keyset(
        String sort, List<String> lead, String column, String id, Direction direction, Function<Cursor, Param> reader) {
    /** Reads a key that is an instant. */
    static Param instant(Cursor cursor) {
        return Param.of(cursor.timeKey());
    }

    /** Reads a key that is a whole number. */
    static Param number(Cursor cursor) {
        return Param.of(cursor.longKey());
    }

    /** Reads a key that is a decimal number. */
    static Param decimal(Cursor cursor) {
        return Param.of(cursor.numberKey());
    }

    /** Reads a key that is text. */
    static Param text(Cursor cursor) {
        return Param.sortKey(cursor.key());
    }

    /**
     * One row more than the page has, which tells whether another page follows. The limit is part of the text: of one that it does not know, PostgreSQL
     * takes it that a tenth of all rows is wanted, and plans for that.
     */
    Sql page(Dialect dialect, Sql columns, String from, List<Sql> conditions, PageRequest page) {
        List<Sql> all = new ArrayList<>(conditions);
        Cursor after = page.after();
        if (after != null) {
            all.add(dialect.comparesRows() ? behindRow(after) : behind(after));
        }
        return Sql.of("SELECT ")
                .add(columns)
                .add(" " + from)
                .where(all)
                .add(orderBy())
                .add(" LIMIT " + (page.size() + 1))
                .add(page.offset() == 0 ? Sql.of("") : Sql.of(" OFFSET ?", Param.of(page.offset())));
    }

    /** The clause that sorts. */
    String orderBy() {
        String down = direction == Direction.ASCENDING ? "" : " DESC";
        return Stream.concat(lead.stream(), Stream.of(column, id))
                .map(each -> each + down)
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    private Sql behindRow(Cursor cursor) {
        cursor.requireSort(sort);
        return Sql.of(
                "(" + column + ", " + id + ")" + (direction == Direction.ASCENDING ? " > " : " < ") + "(?, ?)",
                reader.apply(cursor),
                Param.of(cursor.id()));
    }

    // The first comparison alone is a range of the index; the others cut off its start.
    private Sql behind(Cursor cursor) {
        cursor.requireSort(sort);
        Param key = reader.apply(cursor);
        String beyond = direction == Direction.ASCENDING ? " > ?" : " < ?";
        String from = direction == Direction.ASCENDING ? " >= ?" : " <= ?";
        return Sql.of(
                column + from + " AND (" + column + beyond + " OR " + id + beyond + ")",
                key,
                key,
                Param.of(cursor.id()));
    }
}
