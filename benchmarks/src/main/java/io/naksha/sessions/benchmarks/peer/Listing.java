package io.naksha.sessions.benchmarks.peer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page of sessions. */
public record Listing(
        List<Line> lines, boolean more, @Nullable Long total) {
    /** Of a session what lets peers be compared; each reads all of it. */
    public record Line(UUID session, String title, Instant startsAt, String clientName, String clientEmail) {}
}
