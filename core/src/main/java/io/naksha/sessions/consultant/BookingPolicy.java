package io.naksha.sessions.consultant;

/** What happens to a public booking at once. */
public enum BookingPolicy {
    /** It waits as PENDING until the consultant confirms it. */
    CONFIRM_BY_HAND,
    /** It is CONFIRMED from the start. */
    CONFIRM_AUTOMATICALLY
}
