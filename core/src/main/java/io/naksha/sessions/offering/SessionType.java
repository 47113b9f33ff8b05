package io.naksha.sessions.offering;

/** What kind of session is sold. */
public enum SessionType {
    /** One client. */
    PERSONAL,
    /** Many clients at one time, each with a seat. */
    WEBINAR
}
