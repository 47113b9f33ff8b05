package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a list in every way that it can be paged.
 *
 * @param list reads one page
 * @param <T> what a row is
 */
record Paging<T>(Function<PageRequest, Page<T>> list) {
    private static final int MOST_PAGES = 1_000;

    /** All rows, from cursor to cursor. */
    List<T> byCursor(int size) {
        return behind(list.apply(PageRequest.first(size)), size);
    }

    /** The rows of a page and all that follow it. */
    List<T> behind(Page<T> first, int size) {
        List<T> rows = new ArrayList<>(first.items());
        Page<T> page = first;
        for (int pages = 1; page.next() != null; pages++) {
            assertThat(page.items())
                    .as("rows on a page that another one follows")
                    .hasSize(size);
            assertThat(pages).as("pages: the cursors never come to an end").isLessThan(MOST_PAGES);
            page = list.apply(PageRequest.after(page.next(), size));
            assertThat(page.items()).as("rows behind a cursor").isNotEmpty();
            rows.addAll(page.items());
        }
        return rows;
    }

    /** All rows, by page number. */
    List<T> byNumber(int size) {
        List<T> rows = new ArrayList<>();
        Page<T> page = list.apply(PageRequest.first(size));
        for (int number = 2; !page.items().isEmpty(); number++) {
            rows.addAll(page.items());
            page = list.apply(PageRequest.page(number, size));
        }
        assertThat(page.next()).as("cursor of a page behind the last row").isNull();
        return rows;
    }

    /** Asserts that every way to read the list gives these rows in this order, and their number where it is asked for. */
    void gives(List<T> expected, int size, String which) {
        assertThat(byCursor(size))
                .as("by cursor, %d rows a page: %s", size, which)
                .isEqualTo(expected);
        assertThat(byNumber(size))
                .as("by number, %d rows a page: %s", size, which)
                .isEqualTo(expected);
        counts(expected.size(), size, which);
    }

    private void counts(int expected, int size, String which) {
        Page<T> first = list.apply(PageRequest.first(size).withTotal());
        assertThat(first.total()).as("total: %s", which).isEqualTo((long) expected);
        assertThat(first.hasNext())
                .as("whether a second page follows: %s", which)
                .isEqualTo(expected > size);
        assertThat(list.apply(PageRequest.first(size)).total())
                .as("total, not asked for: %s", which)
                .isNull();
        if (first.next() != null) {
            Page<T> second = list.apply(PageRequest.after(first.next(), size).withTotal());
            assertThat(second.total())
                    .as("total, asked for behind a cursor: %s", which)
                    .isEqualTo((long) expected);
        }
    }
}
