package io.naksha.sessions.session;

import io.naksha.sessions.common.NakshaException;

/** The session is in a final state, in which only its notes and its payment may change. */
public final class SessionClosedException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final transient SessionId sessionId;
    private final SessionStatus status;

    /** Makes an error for this session in this final status. */
    public SessionClosedException(SessionId sessionId, SessionStatus status) {
        super("session " + sessionId + " is " + status + ": only its notes and payment may change");
        this.sessionId = sessionId;
        this.status = status;
    }

    /** Which session. */
    public SessionId sessionId() {
        return sessionId;
    }

    /** Its final status. */
    public SessionStatus status() {
        return status;
    }
}
