package io.naksha.sessions.benchmarks.peer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of sessions is wanted.
 *
 * @param filter absent for all sessions
 * @param search a word that has to occur in the title, the client's name or address
 * @param after behind which session; absent for the first page
 */
public record Query(
        UUID consultant,
        @Nullable Filter filter,
        @Nullable String search,
        @Nullable Position after) {
    /** Rows on a page. */
    public static final int SIZE = 20;

    /** What an ordinary list is filtered by; such a page tells how many sessions there are in all. */
    public record Filter(List<String> statuses, List<String> paymentStatuses, Instant from, Instant until) {}

    /** A page with filters and total. */
    public static Query filtered(UUID consultant, Filter filter) {
        return new Query(consultant, filter, null, null);
    }

    /** The page behind another one. */
    public static Query behind(UUID consultant, Position after) {
        return new Query(consultant, null, null, after);
    }

    /** The first page of what has a word in it. */
    public static Query searching(UUID consultant, String word) {
        return new Query(consultant, null, word, null);
    }
}
