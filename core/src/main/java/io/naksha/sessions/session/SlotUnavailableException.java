package io.naksha.sessions.session;

import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.scheduling.TimeSlot;
import java.util.List;

/** The time is taken, or the webinar has no seat for this client. Names times only, never another client's data. */
public final class SlotUnavailableException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<TimeSlot> collisions;

    /** Why there is no place. */
    public enum Reason {
        /** Another active session overlaps. */
        OVERLAP,
        /** The webinar's seats are sold. */
        WEBINAR_FULL,
        /** The client has an active seat in the webinar already. */
        ALREADY_SEATED
    }

    /**
     * Makes an error.
     *
     * @param reason why there is no place
     * @param collisions the times of what is in the way, at most ten
     */
    public SlotUnavailableException(Reason reason, List<TimeSlot> collisions) {
        super(message(reason, collisions));
        this.reason = reason;
        this.collisions = List.copyOf(collisions);
    }

    private static String message(Reason reason, List<TimeSlot> collisions) {
        return switch (reason) {
            case OVERLAP ->
                collisions.isEmpty()
                        ? "the time is taken"
                        : "the time collides with "
                                + String.join(
                                        ", ",
                                        collisions.stream()
                                                .map(slot -> slot.startsAt() + "/" + slot.endsAt())
                                                .toList());
            case WEBINAR_FULL -> "the webinar has no seat left";
            case ALREADY_SEATED -> "the client has a seat in this webinar already";
        };
    }

    /** Why there is no place. */
    public Reason reason() {
        return reason;
    }

    /** The times of what is in the way, at most ten; empty where no other session is, or where the storage cannot tell which. */
    public List<TimeSlot> collisions() {
        return collisions;
    }
}
