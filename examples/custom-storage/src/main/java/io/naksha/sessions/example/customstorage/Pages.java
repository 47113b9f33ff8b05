package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.Id;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts pages out of a list that was read whole.
 *
 * @param sort the name that the list's cursors carry
 * @param order the order of the list
 * @param keys the order, upwards, of the sort keys in cursors
 * @param direction which end comes first
 * @param cursorBehind gives the cursor behind a row
 */
record Pages<T>(
        String sort,
        Comparator<T> order,
        Comparator<String> keys,
        Direction direction,
        Function<T, Cursor> cursorBehind) {

    /** The order of keys that are numbers; as text, 10 would come before 9. */
    static final Comparator<String> NUMBERS = Comparator.comparing(BigDecimal::new);

    /** A list by time, the earliest first, then by id. */
    static <T> Pages<T> byTime(String sort, Function<T, Instant> time, Function<T, Id<?>> id) {
        return new Pages<>(
                sort,
                Comparator.comparing(time).thenComparing(row -> id.apply(row).value(), Id::compare),
                NUMBERS,
                Direction.ASCENDING,
                row -> new Cursor(
                        sort, "" + Micros.of(time.apply(row)), id.apply(row).value()));
    }

    Page<T> cut(Stream<T> matching, PageRequest request) {
        List<T> rows = matching.sorted(order).toList();
        List<T> rest = rows.stream()
                .filter(behind(request.after()))
                .skip(request.offset())
                // One row more than fits: it tells whether there is a next page.
                .limit(request.size() + 1L)
                .toList();
        return Page.of(rest, request, request.isCounted() ? (long) rows.size() : null, cursorBehind);
    }

    /** By key and id, and not by looking for the cursor's row: that one may have changed since, or be gone. */
    private Predicate<T> behind(@Nullable Cursor after) {
        if (after == null) {
            return row -> true;
        }
        requireOwn(after);
        Comparator<Cursor> upwards = Comparator.comparing(Cursor::key, keys).thenComparing(Cursor::id, Id::compare);
        return row -> direction.sign() * upwards.compare(cursorBehind.apply(row), after) > 0;
    }

    /** Cursors come from callers, who may have made them up. */
    private void requireOwn(Cursor cursor) {
        cursor.requireSort(sort);
        if (keys == NUMBERS) {
            cursor.numberKey();
        }
    }
}
