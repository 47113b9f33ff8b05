package io.naksha.sessions.session;

import io.naksha.sessions.common.NakshaException;

/** A payment was recorded for a session that is paid already, under another reference; or a price was to change after payment. */
public final class PaymentConflictException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final transient SessionId sessionId;

    /** Makes an error for this session. */
    public PaymentConflictException(SessionId sessionId, String why) {
        super("session " + sessionId + " " + why);
        this.sessionId = sessionId;
    }

    /** Which session. */
    public SessionId sessionId() {
        return sessionId;
    }
}
