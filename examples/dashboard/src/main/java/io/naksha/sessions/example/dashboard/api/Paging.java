package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list a request asks for.
 *
 * @param page its number, from 1
 * @param size rows on it; 20 where absent
 * @param after the cursor behind which it starts; then nothing is counted
 */
public record Paging(
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable String after) {
    private static final int DEFAULT_SIZE = 20;

    /** The page. */
    public PageRequest request() {
        int rows = size == null ? DEFAULT_SIZE : size;
        return after == null
                ? PageRequest.page(page == null ? 1 : page, rows).withTotal()
                : PageRequest.after(Cursor.decode(after), rows);
    }
}
