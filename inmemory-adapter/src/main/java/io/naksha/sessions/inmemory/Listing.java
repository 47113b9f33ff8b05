package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pcollections.TreePMap;

/** Lists that have but one order, which an index keeps. */
final class Listing {
    private Listing() {}

    /** The page of those indexed rows that are wanted. */
    static <R> Page<R> of(
            TreePMap<Place<Instant>, R> index,
            Order<Instant> order,
            Predicate<R> wanted,
            PageRequest page,
            Function<R, Cursor> cursorBehind) {
        List<R> rows = order.walk(index, page).stream()
                .filter(wanted)
                .skip(page.offset())
                .limit(page.size() + 1L)
                .toList();
        Long total = page.isCounted() ? index.values().stream().filter(wanted).count() : null;
        return Page.of(rows, page, total, cursorBehind);
    }
}
