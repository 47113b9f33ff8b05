package io.naksha.sessions.common;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/**
 * The version and the times of a record.
 *
 * @param version starts at 1 and grows by one with each change that a person or host asked for
 * @param createdAt when the record was made, to the microsecond
 * @param updatedAt when {@code version} last grew, to the microsecond
 */
public record Stamp(
        long version,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant createdAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant updatedAt) {

    /** Truncates both times to microseconds, which every supported database keeps. */
    public Stamp {
        createdAt = Micros.truncate(createdAt);
        updatedAt = Micros.truncate(updatedAt);
    }

    /** The stamp of a new record. */
    public static Stamp created(Instant now) {
        return new Stamp(1, now, now);
    }

    /** The stamp after one more change. */
    public Stamp changed(Instant now) {
        return new Stamp(version + 1, createdAt, now);
    }

    /**
     * Refuses an edit that was based on another version than this one.
     *
     * @param kind what is edited, for the error message
     * @throws StaleVersionException where the versions differ
     */
    public void requireVersion(String kind, long expected) {
        if (version != expected) {
            throw new StaleVersionException(kind, expected, version);
        }
    }
}
