package io.naksha.sessions.common;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows, in order
 * @param next where the next page starts; absent on the last page
 * @param total the rows of the whole list; absent where they were not asked for
 * @param <T> what a row is
 */
public record Page<T>(
        List<T> items, @Nullable Cursor next, @Nullable Long total) {
    /** Copies the rows. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of one row more than fits on it, which tells whether there is a next page.
     *
     * @param rows at most {@code request.size() + 1} rows, in order
     * @param cursor gives the cursor behind a row
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, @Nullable Long total, Function<T, Cursor> cursor) {
        boolean more = rows.size() > request.size();
        List<T> items = more ? rows.subList(0, request.size()) : rows;
        return new Page<>(items, more ? cursor.apply(items.get(items.size() - 1)) : null, total);
    }

    /** Whether another page follows. */
    public boolean hasNext() {
        return next != null;
    }

    /** The same page with each row converted. */
    public <R> Page<R> map(Function<? super T, ? extends R> convert) {
        return new Page<>(items.stream().<R>map(convert).toList(), next, total);
    }
}
