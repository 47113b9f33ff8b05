package io.naksha.sessions.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted: by number, or behind a cursor.
 *
 * @param size rows on a page, 1 to {@value #MAX_SIZE}
 * @param number the page's number, from 1; 1 where a cursor is given
 * @param after the place behind which the page starts; absent to page by number
 * @param total whether to count every row, which costs
 */
public record PageRequest(int size, int number, @Nullable Cursor after, Total total) {
    /** The most rows on a page. */
    public static final int MAX_SIZE = 200;

    /** The most rows that paging by number passes over; a cursor has no such bound. */
    public static final int MAX_OFFSET = 100_000;

    /** Whether a page says how many rows there are in all. */
    public enum Total {
        /** Count them. */
        COUNTED,
        /** Do not. */
        OMITTED
    }

    /** Refuses sizes and numbers out of bounds. */
    public PageRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw ValidationException.of("size", "page-size", "must be 1 to " + MAX_SIZE, size);
        }
        if (number < 1 || (number - 1L) * size > MAX_OFFSET) {
            throw ValidationException.of(
                    "number", "page-number", "must be positive and at most " + MAX_OFFSET + " rows in", number);
        }
        if (after != null && number != 1) {
            throw ValidationException.of("number", "page-number", "must be 1 where a cursor is given", number);
        }
    }

    /** Reads JSON, in which everything but the size may be absent. */
    @JsonCreator
    static PageRequest fromJson(
            @JsonProperty("size") int size,
            @JsonProperty("number") @Nullable Integer number,
            @JsonProperty("after") @Nullable Cursor after,
            @JsonProperty("total") @Nullable Total total) {
        return new PageRequest(size, number == null ? 1 : number, after, total == null ? Total.OMITTED : total);
    }

    /** The first page, uncounted. */
    public static PageRequest first(int size) {
        return page(1, size);
    }

    /** A page by number, from 1, uncounted. */
    public static PageRequest page(int number, int size) {
        return new PageRequest(size, number, null, Total.OMITTED);
    }

    /** The page behind a cursor, uncounted. */
    public static PageRequest after(Cursor cursor, int size) {
        return new PageRequest(size, 1, cursor, Total.OMITTED);
    }

    /** The same page, with every row counted. */
    public PageRequest withTotal() {
        return new PageRequest(size, number, after, Total.COUNTED);
    }

    /** The rows that come before this page when paging by number; zero with a cursor. */
    public int offset() {
        return (number - 1) * size;
    }

    /** Whether the total is wanted. */
    @JsonIgnore
    public boolean isCounted() {
        return total == Total.COUNTED;
    }
}
