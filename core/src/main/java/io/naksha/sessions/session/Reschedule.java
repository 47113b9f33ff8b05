package io.naksha.sessions.session;

import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.scheduling.TimeSlot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Another time for a session or a webinar.
 *
 * @param start when it is to start
 * @param durationMinutes how long it is to take, in minutes; absent to keep the length
 * @param overlap whether it may share its time; exclusive where absent
 * @param expectedVersion the version the change was based on; absent to change whatever is there
 */
public record Reschedule(
        @Valid @NotNull LocalStart start,
        @Min(1) @Max(TimeSlot.MAX_MINUTES) @Nullable Integer durationMinutes,
        @NotNull OverlapPolicy overlap,
        @Nullable Long expectedVersion) {

    /** Exclusive unless a policy is named. */
    public Reschedule {
        overlap = overlap == null ? OverlapPolicy.EXCLUSIVE : overlap;
    }

    /** To another start, with the same length. */
    public static Reschedule to(LocalStart start) {
        return new Reschedule(start, null, OverlapPolicy.EXCLUSIVE, null);
    }

    /** With another length. */
    public Reschedule lasting(int minutes) {
        return new Reschedule(start, minutes, overlap, expectedVersion);
    }

    /** Sharing its time with others, by the consultant's decision. */
    public Reschedule overriding() {
        return new Reschedule(start, durationMinutes, OverlapPolicy.OVERRIDDEN, expectedVersion);
    }

    /** Only if the version is still this one. */
    public Reschedule ifVersion(long version) {
        return new Reschedule(start, durationMinutes, overlap, version);
    }
}
