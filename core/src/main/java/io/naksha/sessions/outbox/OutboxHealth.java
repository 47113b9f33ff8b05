package io.naksha.sessions.outbox;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox is doing, for an operator.
 *
 * @param pending entries that are not carried out yet
 * @param dead entries that were given up
 * @param oldestDue when the longest overdue entry was due; absent where none is overdue
 */
public record OutboxHealth(
        long pending,
        long dead,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant oldestDue) {}
