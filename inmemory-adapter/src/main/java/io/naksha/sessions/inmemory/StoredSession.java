package io.naksha.sessions.inmemory;

import io.naksha.sessions.session.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session with the keys by which it is searched and sorted. */
record StoredSession(Session session, String titleKey, TextKey titleSortKey, Place<Instant> start) {
    static StoredSession of(Session session, @Nullable StoredSession before) {
        Place<Instant> start =
                new Place<>(session.schedule().startsAt(), session.id().value());
        return before != null
                        && before.session
                                .details()
                                .title()
                                .equals(session.details().title())
                ? new StoredSession(session, before.titleKey, before.titleSortKey, start)
                : new StoredSession(
                        session,
                        session.details().titleKey(),
                        new TextKey(session.details().titleSortKey()),
                        start);
    }
}
