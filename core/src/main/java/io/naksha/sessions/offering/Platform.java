package io.naksha.sessions.offering;

/** Where a session takes place. */
public enum Platform {
    /** Zoom. */
    ZOOM,
    /** Google Meet. */
    MEET,
    /** Microsoft Teams. */
    TEAMS
}
