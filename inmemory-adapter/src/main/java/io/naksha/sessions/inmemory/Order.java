package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The order of a list, and how its pages are cut.
 *
 * @param name the name that its cursors carry
 * @param direction which end comes first
 * @param keyOf reads a key out of a cursor
 * @param <K> what rows are sorted by
 */
record Order<K extends Comparable<? super K>>(String name, Direction direction, Function<Cursor, K> keyOf) {
    /** An order by time, whose cursors carry microseconds. */
    static Order<Instant> byTime(String name, Direction direction) {
        return new Order<>(name, direction, Cursor::timeKey);
    }

    /** The indexed rows in this order, from behind the page's cursor on. Nothing is visited until it is asked for. */
    <R> Collection<R> walk(TreePMap<Place<K>, R> index, PageRequest page) {
        Place<K> after = after(page);
        boolean upwards = direction == Direction.ASCENDING;
        if (after == null) {
            return upwards ? index.values() : index.descendingMap().values();
        }
        return upwards
                ? index.tailMap(after, false).values()
                : index.headMap(after, false).descendingMap().values();
    }

    /** The rows of the page and one more, out of rows in no order, with no more of them kept at a time than needed. */
    <R> List<R> pick(Stream<R> rows, Function<R, Place<K>> placeOf, PageRequest page) {
        Place<K> after = after(page);
        Comparator<Placed<K, R>> order = comparator();
        int limit = page.offset() + page.size() + 1;
        PriorityQueue<Placed<K, R>> best = new PriorityQueue<>(order.reversed());
        rows.map(row -> new Placed<>(placeOf.apply(row), row))
                .filter(row -> after == null || sign(row.place(), after) > 0)
                .filter(row -> best.size() < limit || order.compare(row, best.element()) < 0)
                .forEach(row -> keep(best, row, limit));
        List<Placed<K, R>> sorted = new ArrayList<>(best);
        sorted.sort(order);
        return sorted.stream().skip(page.offset()).map(Placed::row).toList();
    }

    private static <P> void keep(PriorityQueue<P> best, P row, int limit) {
        best.add(row);
        if (best.size() > limit) {
            best.remove();
        }
    }

    private <R> Comparator<Placed<K, R>> comparator() {
        return (left, right) -> sign(left.place(), right.place());
    }

    private int sign(Place<K> left, Place<K> right) {
        return direction.sign() * left.compareTo(right);
    }

    private @Nullable Place<K> after(PageRequest page) {
        Cursor cursor = page.after();
        if (cursor == null) {
            return null;
        }
        cursor.requireSort(name);
        return new Place<>(keyOf.apply(cursor), cursor.id());
    }

    private record Placed<K extends Comparable<? super K>, R>(Place<K> place, R row) {}
}
