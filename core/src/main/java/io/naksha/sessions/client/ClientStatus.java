package io.naksha.sessions.client;

/** Where a client stands with the consultant. */
public enum ClientStatus {
    /** An ordinary client. */
    ACTIVE,
    /** Kept for history only; a booking by the client makes it active again. */
    DEACTIVATED,
    /** May not book; is told nothing of why. */
    BLOCKED
}
