package io.naksha.sessions.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that keeps records of one type: which column takes what of a record. Statements and their values come from the same
 * list, so that they cannot get out of step.
 *
 * @param <T> the type of the records
 */
final class Table<T> {
    private final String name;
    private final List<Column<T>> columns;
    private final String insert;
    private final String update;

    private record Column<T>(String name, Role role, Function<T, Param> value, Set<String> sources) {}

    private enum Role {
        /** Names the record. */
        KEY,
        /** Never changes. */
        FIXED,
        /** Changes. */
        PLAIN,
        /** Is computed from other columns: written, not read. */
        DERIVED;

        boolean changes() {
            return this == PLAIN || this == DERIVED;
        }
    }

    private Table(String name, List<Column<T>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.insert = "INSERT INTO " + name + " (" + names("", ", ", any -> true) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        this.update = "UPDATE " + name + " SET "
                + names(" = ?", ", ", column -> column.role().changes()) + " WHERE "
                + names(" = ?", " AND ", column -> column.role() == Role.KEY);
    }

    static <T> Builder<T> named(String name) {
        return new Builder<>(name);
    }

    String name() {
        return name;
    }

    /** The text that inserts a record. */
    String insert() {
        return insert;
    }

    /** The values that {@link #insert} takes. */
    List<Param> insertParams(T item) {
        List<Param> params = new ArrayList<>(columns.size());
        addInsertParams(item, params);
        return params;
    }

    /** Adds the values that {@link #insert} takes. */
    void addInsertParams(T item, List<Param> params) {
        addInsertParamsBut("", item, params);
    }

    /** The same without the value of one column. */
    void addInsertParamsBut(String except, T item, List<Param> params) {
        for (Column<T> column : columns) {
            if (!column.name().equals(except)) {
                params.add(column.value().apply(item));
            }
        }
    }

    /** The columns that {@link #insertParams} gives values for. */
    List<String> insertColumns() {
        return columns.stream().map(Column::name).toList();
    }

    /** The text that writes a record back. */
    String update() {
        return update;
    }

    /** The values that {@link #update} takes. */
    List<Param> updateParams(T item) {
        return updated().map(column -> column.value().apply(item)).toList();
    }

    private Stream<Column<T>> updated() {
        return Stream.concat(
                columns.stream().filter(column -> column.role().changes()),
                columns.stream().filter(column -> column.role() == Role.KEY));
    }

    /** Of some records, the columns in which at least one differs from what it was; with those that are computed from them. */
    List<String> differing(List<T> before, List<T> after) {
        Set<String> plain = columns.stream()
                .filter(column -> column.role() == Role.PLAIN && differs(column, before, after))
                .map(Column::name)
                .collect(Collectors.toSet());
        return columns.stream()
                .filter(column -> plain.contains(column.name()) || !Collections.disjoint(column.sources(), plain))
                .map(Column::name)
                .toList();
    }

    private static <T> boolean differs(Column<T> column, List<T> before, List<T> after) {
        for (int at = 0; at < before.size(); at++) {
            if (!column.value().apply(before.get(at)).equals(column.value().apply(after.get(at)))) {
                return true;
            }
        }
        return false;
    }

    /** The columns that name a record. */
    List<String> keyColumns() {
        return columns.stream()
                .filter(column -> column.role() == Role.KEY)
                .map(Column::name)
                .toList();
    }

    /** One value of each record. */
    List<Param> values(String wanted, List<T> items) {
        Column<T> found = columns.stream()
                .filter(column -> column.name().equals(wanted))
                .findFirst()
                .orElseThrow();
        return items.stream().map(found.value()).toList();
    }

    /** The columns that are read, each behind this alias. */
    String columns(String alias) {
        return columns.stream()
                .filter(column -> column.role() != Role.DERIVED)
                .map(column -> alias + "." + column.name())
                .collect(Collectors.joining(", "));
    }

    /** The same, each named with this prefix. */
    String columns(String alias, String prefix) {
        return columns.stream()
                .filter(column -> column.role() != Role.DERIVED)
                .map(column -> alias + "." + column.name() + " AS " + prefix + column.name())
                .collect(Collectors.joining(", "));
    }

    private String names(String suffix, String separator, Predicate<Column<T>> which) {
        return columns.stream()
                .filter(which)
                .map(column -> column.name() + suffix)
                .collect(Collectors.joining(separator));
    }

    /**
     * Lists the columns of a table.
     *
     * @param <T> the type of the records
     */
    static final class Builder<T> {
        private final String name;
        private final List<Column<T>> columns = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        Builder<T> key(String column, Function<T, Param> value) {
            return add(column, Role.KEY, value);
        }

        Builder<T> fixed(String column, Function<T, Param> value) {
            return add(column, Role.FIXED, value);
        }

        Builder<T> plain(String column, Function<T, Param> value) {
            return add(column, Role.PLAIN, value);
        }

        /** A column that is computed from others. */
        Builder<T> derived(String column, Function<T, Param> value, String... sources) {
            columns.add(new Column<>(column, Role.DERIVED, value, Set.of(sources)));
            return this;
        }

        /** Adds columns that several tables have. */
        Builder<T> with(UnaryOperator<Builder<T>> group) {
            return group.apply(this);
        }

        private Builder<T> add(String column, Role role, Function<T, Param> value) {
            columns.add(new Column<>(column, role, value, Set.of()));
            return this;
        }

        Table<T> build() {
            Set<String> kept = columns.stream()
                    .filter(column -> column.role() != Role.DERIVED)
                    .map(Column::name)
                    .collect(Collectors.toSet());
            for (Column<T> column : columns) {
                boolean derived = column.role() == Role.DERIVED;
                if (derived == column.sources().isEmpty() || !kept.containsAll(column.sources())) {
                    throw new IllegalStateException(column.name() + " has to be computed from columns of " + name);
                }
            }
            return new Table<>(name, columns);
        }
    }
}
