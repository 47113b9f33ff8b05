package io.naksha.sessions.tck;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Id;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.SearchText;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A whole list, to cut pages from.
 *
 * @param rows all rows, in order
 * @param sort the sort that its cursors carry
 * @param behind gives the cursor behind a row
 */
record Rows<T>(List<T> rows, String sort, Function<T, Cursor> behind) {
    Page<T> page(PageRequest request) {
        if (request.after() != null) {
            request.after().requireSort(sort);
            order().compare(request.after(), request.after());
        }
        Long total = request.isCounted() ? (long) rows.size() : null;
        List<T> rest = rows.stream()
                .filter(row -> follows(row, request))
                .skip(request.offset())
                .limit(request.size() + 1L)
                .toList();
        return Page.of(rest, request, total, behind);
    }

    private boolean follows(T row, PageRequest request) {
        Cursor after = request.after();
        return after == null || order().compare(behind.apply(row), after) > 0;
    }

    private Comparator<Cursor> order() {
        boolean text = sort.startsWith("TITLE") || sort.startsWith("NAME") || sort.startsWith("CLIENT_NAME");
        Comparator<Cursor> byKey = text
                ? Comparator.comparing(Cursor::key, SearchText.SORT_ORDER)
                : Comparator.comparing(Cursor::numberKey);
        Comparator<Cursor> ascending = byKey.thenComparing(Cursor::id, Id::compare);
        return sort.endsWith("DESCENDING") ? ascending.reversed() : ascending;
    }
}
