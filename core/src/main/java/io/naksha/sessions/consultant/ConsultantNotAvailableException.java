package io.naksha.sessions.consultant;

import io.naksha.sessions.common.NakshaException;

/** The consultant exists but is not approved, so can neither be booked nor use a workspace. */
public final class ConsultantNotAvailableException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final transient ConsultantId consultantId;

    /** Makes an error for this consultant. */
    public ConsultantNotAvailableException(ConsultantId consultantId) {
        super("consultant " + consultantId + " is not approved");
        this.consultantId = consultantId;
    }

    /** Whom it is about. */
    public ConsultantId consultantId() {
        return consultantId;
    }
}
