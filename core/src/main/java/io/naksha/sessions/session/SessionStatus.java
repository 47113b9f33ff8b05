package io.naksha.sessions.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;

/** Where a session stands. Which status may follow which is one table, {@link #next}. */
public enum SessionStatus {
    /** Booked, waiting for the consultant. */
    PENDING,
    /** Agreed. */
    CONFIRMED,
    /** Took place. */
    COMPLETED,
    /** Called off. */
    CANCELLED,
    /** The client did not come. */
    NO_SHOW;

    /** The statuses that may follow this one; none for a final one. */
    public Set<SessionStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(CONFIRMED, CANCELLED);
            case CONFIRMED -> Set.of(COMPLETED, CANCELLED, NO_SHOW);
            case COMPLETED, CANCELLED, NO_SHOW -> Set.of();
        };
    }

    /** Whether a session in this status may be given the other one. */
    public boolean canBecome(SessionStatus other) {
        return next().contains(other);
    }

    /** Whether only a session that has started can be given this status. */
    public boolean needsStart() {
        return this == COMPLETED || this == NO_SHOW;
    }

    /** Whether a session in this status takes its time slot. */
    @JsonIgnore
    public boolean isActive() {
        return this == PENDING || this == CONFIRMED;
    }

    /** Whether no other status can follow. */
    @JsonIgnore
    public boolean isFinal() {
        return next().isEmpty();
    }
}
