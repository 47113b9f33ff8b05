package io.naksha.sessions.common;

import static io.naksha.sessions.common.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTest {
    private static Cursor cursor(String row) {
        return new Cursor("S", row, new UUID(0, 1));
    }

    @Test
    void oneRowTooManyMeansThereIsANextPage() {
        Page<String> page = Page.of(List.of("a", "b", "c"), PageRequest.first(2), 7L, PageTest::cursor);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEqualTo(cursor("b"));
        assertThat(page.hasNext()).isTrue();
        assertThat(page.total()).isEqualTo(7);
    }

    @Test
    void fullAndEmptyPagesCanBeTheLast() {
        Page<String> full = Page.of(List.of("a", "b"), PageRequest.first(2), null, PageTest::cursor);
        Page<String> empty = Page.of(List.of(), PageRequest.first(2), null, PageTest::cursor);

        assertThat(full.items()).containsExactly("a", "b");
        assertThat(full.hasNext()).isFalse();
        assertThat(full.next()).isNull();
        assertThat(empty.items()).isEmpty();
        assertThat(empty.total()).isNull();
        assertThat(empty.hasNext()).isFalse();
    }

    @Test
    void rowsAreCopiedAndConverted() {
        List<String> rows = new ArrayList<>(List.of("a", "bb"));
        Page<String> page = new Page<>(rows, cursor("bb"), 2L);
        rows.clear();

        assertThat(page.map(String::length)).isEqualTo(new Page<>(List.of(1, 2), cursor("bb"), 2L));
        assertThatThrownBy(() -> page.items().add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void requestNamesAPageByNumber() {
        PageRequest third = PageRequest.page(3, 20);

        assertThat(third.offset()).isEqualTo(40);
        assertThat(third.isCounted()).isFalse();
        assertThat(third.withTotal()).isEqualTo(new PageRequest(20, 3, null, PageRequest.Total.COUNTED));
        assertThat(third.withTotal().isCounted()).isTrue();
        assertThat(PageRequest.first(5)).isEqualTo(PageRequest.page(1, 5));
        assertThat(PageRequest.first(5).offset()).isZero();
    }

    @Test
    void requestNamesAPageBehindACursor() {
        Cursor cursor = cursor("b");

        assertThat(PageRequest.after(cursor, 5)).isEqualTo(new PageRequest(5, 1, cursor, PageRequest.Total.OMITTED));
        assertThat(PageRequest.after(cursor, 5).withTotal().after()).isEqualTo(cursor);
        refused(() -> new PageRequest(5, 2, cursor, PageRequest.Total.OMITTED), "number", "page-number");
    }

    @Test
    void sizesAndNumbersOutOfBoundsAreRefused() {
        assertThat(refused(() -> PageRequest.first(0), "size", "page-size").rejectedValue())
                .isEqualTo("0");
        refused(() -> PageRequest.first(201), "size", "page-size");
        refused(() -> PageRequest.first(Integer.MIN_VALUE), "size", "page-size");
        refused(() -> PageRequest.page(0, 10), "number", "page-number");
        refused(() -> PageRequest.page(10_002, 10), "number", "page-number");
        refused(() -> PageRequest.page(Integer.MAX_VALUE, 200), "number", "page-number");
        assertThat(PageRequest.page(10_001, 10).offset()).isEqualTo(PageRequest.MAX_OFFSET);
        assertThat(PageRequest.first(PageRequest.MAX_SIZE).size()).isEqualTo(200);
    }

    @Test
    void directionHasASign() {
        assertThat(Direction.ASCENDING.sign()).isEqualTo(1);
        assertThat(Direction.DESCENDING.sign()).isEqualTo(-1);
    }
}
