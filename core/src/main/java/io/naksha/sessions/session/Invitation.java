package io.naksha.sessions.session;

/**
 * The calendar invitation of a session (RFC 5545 §3.8.4.7 and §3.8.7.4).
 *
 * @param uid constant for the session's life
 * @param sequence starts at 0 and grows with each change that attendees must learn of
 */
public record Invitation(String uid, int sequence) {
    /** The first invitation to a session. */
    public static Invitation first(SessionId sessionId) {
        return new Invitation(sessionId + "@naksha-sessions", 0);
    }

    /** The same invitation, one change later. */
    public Invitation next() {
        return new Invitation(uid, sequence + 1);
    }
}
