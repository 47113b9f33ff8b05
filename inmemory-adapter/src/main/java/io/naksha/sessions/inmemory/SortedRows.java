package io.naksha.sessions.inmemory;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * Some or all rows of a table, sorted by a key and then by id. Immutable, as {@link Index} is.
 *
 * @param <K> what sorts them
 * @param <R> a row
 */
final class SortedRows<K extends Comparable<? super K>, R> {
    private final Predicate<R> wanted;
    private final Function<R, Place<K>> place;
    private final TreePMap<Place<K>, R> rows;

    private SortedRows(Predicate<R> wanted, Function<R, Place<K>> place, TreePMap<Place<K>, R> rows) {
        this.wanted = wanted;
        this.place = place;
        this.rows = rows;
    }

    /** Without rows yet; takes all that come. */
    static <K extends Comparable<? super K>, R> SortedRows<K, R> by(Function<R, Place<K>> place) {
        return only(row -> true, place);
    }

    /** Without rows yet; takes those that are wanted. */
    static <K extends Comparable<? super K>, R> SortedRows<K, R> only(
            Predicate<R> wanted, Function<R, Place<K>> place) {
        return new SortedRows<>(wanted, place, TreePMap.empty());
    }

    /** The rows, in order. */
    TreePMap<Place<K>, R> rows() {
        return rows;
    }

    /** These rows after one was added (before absent), changed, or removed (after absent). */
    SortedRows<K, R> with(@Nullable R before, @Nullable R after) {
        TreePMap<Place<K>, R> next = rows;
        Place<K> to = after != null && wanted.test(after) ? place.apply(after) : null;
        if (before != null && wanted.test(before)) {
            Place<K> from = place.apply(before);
            next = from.equals(to) ? next : next.minus(from);
        }
        if (after != null && to != null) {
            next = next.plus(to, after);
        }
        return new SortedRows<>(wanted, place, next);
    }
}
