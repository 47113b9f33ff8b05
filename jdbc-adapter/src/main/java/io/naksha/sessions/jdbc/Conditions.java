package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Id;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions that several lists know, each as none or one where it is set or not. */
final class Conditions {
    private static final String ESCAPE = "!";

    private Conditions() {}

    static <E extends Enum<E>> List<Sql> oneOf(String column, Set<E> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : List.of(Sql.in(column, wanted.stream().sorted().map(Param::of).toList()));
    }

    static List<Sql> is(String column, @Nullable Id<?> wanted) {
        return wanted == null ? List.of() : List.of(Sql.of(column + " = ?", Param.of(wanted)));
    }

    static List<Sql> within(String column, @Nullable InstantRange range) {
        return range == null
                ? List.of()
                : List.of(Sql.of(
                        column + " >= ? AND " + column + " < ?", Param.of(range.from()), Param.of(range.until())));
    }

    /** That each word of a search occurs in at least one of the columns. */
    static List<Sql> search(@Nullable String search, String... columns) {
        return SearchText.words(search).stream()
                .map(word -> occurs(word, columns))
                .toList();
    }

    private static Sql occurs(String word, String... columns) {
        Param pattern = Param.of("%" + escaped(word) + "%");
        Sql any = Sql.of("(");
        String or = "";
        for (String column : columns) {
            any.add(or + column + " LIKE ? ESCAPE '" + ESCAPE + "'", pattern);
            or = " OR ";
        }
        return any.add(")");
    }

    private static String escaped(String word) {
        return word.replace(ESCAPE, ESCAPE + ESCAPE).replace("%", ESCAPE + "%").replace("_", ESCAPE + "_");
    }

    /** The cursor behind a row of a list that is sorted by an instant. */
    static Cursor behind(String sort, Instant key, Id<?> id) {
        return new Cursor(sort, Long.toString(Micros.of(key)), id.value());
    }
}
