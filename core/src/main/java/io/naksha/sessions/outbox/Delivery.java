package io.naksha.sessions.outbox;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.offering.Platform;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an outbox entry has come.
 *
 * @param state where it stands
 * @param attempts how often it was tried and failed,  since an operator last asked for it
 * @param dueAt when it is to be tried next
 * @param lease who is trying it now; absent while nobody is
 * @param lastError why the last try failed, at most 500 characters, without personal data
 * @param endedAt when it came to an end; absent while PENDING
 * @param asked the platform that was asked to make or move a room and whose answer is not known, so that a room may be there that nobody knows;
 *     absent where there is none such
 */
public record Delivery(
        OutboxState state,
        int attempts,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant dueAt,
        @Nullable Lease lease,
        @Nullable String lastError,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant endedAt,

        @Nullable Platform asked) {
    private static final int MAX_ERROR_LENGTH = 500;

    /** Truncates times to microseconds, and the error to one line of its bound, which every database keeps. */
    public Delivery {
        dueAt = Micros.truncate(dueAt);
        endedAt = endedAt == null ? null : Micros.truncate(endedAt);
        lastError = lastError == null ? null : Texts.excerpt(lastError, MAX_ERROR_LENGTH);
    }

    /**
     * The right of one dispatcher to try an entry, until it runs out.
     *
     * @param token whose right it is; new for every lease
     * @param until when it runs out
     */
    public record Lease(
            UUID token,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant until) {
        /** Truncates the time to microseconds. */
        public Lease {
            until = Micros.truncate(until);
        }
    }

    /** To be tried at once, by whoever holds the lease or, without one, by anybody. */
    public static Delivery due(Instant now, @Nullable Lease lease) {
        return new Delivery(OutboxState.PENDING, 0, now, lease, null, null, null);
    }

    /** The same, held by this lease. */
    public Delivery leased(Lease by) {
        return new Delivery(state, attempts, dueAt, by, lastError, endedAt, asked);
    }

    /** The same, about to ask this platform for a room. */
    public Delivery asking(Platform platform) {
        return new Delivery(state, attempts, dueAt, lease, lastError, endedAt, platform);
    }

    /** The same, with nothing left unanswered. */
    public Delivery answered() {
        return new Delivery(state, attempts, dueAt, lease, lastError, endedAt, null);
    }

    /** Ended in this state, nothing unanswered; keeps the count of failures. */
    public Delivery ended(OutboxState how, Instant now) {
        return new Delivery(how, attempts, dueAt, null, lastError, now, null);
    }

    /** To be tried later because this try failed. */
    public Delivery failed(String error, Instant nextTry) {
        return new Delivery(OutboxState.PENDING, attempts + 1, nextTry, null, error, null, asked);
    }

    /** Given up after this failure. */
    public Delivery dead(String error, Instant now) {
        return new Delivery(OutboxState.DEAD, attempts + 1, dueAt, null, error, now, asked);
    }

    /** To be tried later though nothing failed. */
    public Delivery postponed(Instant nextTry) {
        return new Delivery(OutboxState.PENDING, attempts, nextTry, null, lastError, null, asked);
    }

    /** To be tried afresh, by an operator's decision. */
    public Delivery retried(Instant now) {
        return new Delivery(OutboxState.PENDING, 0, now, null, lastError, null, asked);
    }

    /** Whether it may be leased now: pending, due, and not held by a lease that still runs. */
    public boolean isDue(Instant now) {
        return state == OutboxState.PENDING
                && !dueAt.isAfter(now)
                && (lease == null || !lease.until().isAfter(now));
    }
}
