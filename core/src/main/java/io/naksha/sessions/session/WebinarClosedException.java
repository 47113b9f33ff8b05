package io.naksha.sessions.session;

import io.naksha.sessions.common.NakshaException;

/** The webinar was called off, so it can no longer move. */
public final class WebinarClosedException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final transient WebinarId webinarId;

    /** Makes an error for this webinar. */
    public WebinarClosedException(WebinarId webinarId) {
        super("webinar " + webinarId + " was called off");
        this.webinarId = webinarId;
    }

    /** Which webinar. */
    public WebinarId webinarId() {
        return webinarId;
    }
}
