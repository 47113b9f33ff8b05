package io.naksha.sessions.outbox;

import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.WebinarId;
import java.util.UUID;

/**
 * What an effect is about.
 *
 * @param kind a session or a webinar
 * @param id its id
 */
public record Target(Kind kind, UUID id) {
    /** What can have effects. */
    public enum Kind {
        /** A session. */
        SESSION,
        /** A webinar as a whole. */
        WEBINAR
    }

    /** A session. */
    public static Target of(SessionId id) {
        return new Target(Kind.SESSION, id.value());
    }

    /** A webinar. */
    public static Target of(WebinarId id) {
        return new Target(Kind.WEBINAR, id.value());
    }
}
