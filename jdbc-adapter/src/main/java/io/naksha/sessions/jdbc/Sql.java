package io.naksha.sessions.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement, or a piece of one: its text with placeholders, and their values in order. A value never enters the text. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Param> params;
    private final @Nullable String fixed;

    private Sql(@Nullable String fixed, List<Param> params) {
        this.fixed = fixed;
        this.params = params;
    }

    /** A whole statement, whose text is made once and used often. */
    static Sql fixed(String text, List<Param> params) {
        return new Sql(text, params);
    }

    static Sql fixed(String text, Param... params) {
        return fixed(text, List.of(params));
    }

    static Sql of(String text, Param... params) {
        return new Sql(null, new ArrayList<>()).add(text, params);
    }

    static Sql of(String text, List<Param> params) {
        return new Sql(null, new ArrayList<>()).add(text, params);
    }

    /** That a column has one of some values, of which there is at least one. */
    static Sql in(String column, Collection<Param> values) {
        String places = String.join(", ", Collections.nCopies(values.size(), "?"));
        return Sql.of(column + " IN (" + places + ")", List.copyOf(values));
    }

    Sql add(String more, Param... values) {
        return add(more, List.of(values));
    }

    Sql add(String more, List<Param> values) {
        text.append(more);
        params.addAll(values);
        return this;
    }

    Sql add(Sql other) {
        return add(other.text(), other.params());
    }

    /** Adds that all of these conditions hold; none means every row. */
    Sql where(List<Sql> conditions) {
        String word = " WHERE ";
        for (Sql condition : conditions) {
            add(word).add(condition);
            word = " AND ";
        }
        return this;
    }

    /** Whether the text is one of few, so that what is known of it may be kept. */
    boolean isFixed() {
        return fixed != null;
    }

    String text() {
        return fixed == null ? text.toString() : fixed;
    }

    List<Param> params() {
        return Collections.unmodifiableList(params);
    }
}
