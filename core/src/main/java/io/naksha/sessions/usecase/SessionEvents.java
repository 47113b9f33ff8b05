package io.naksha.sessions.usecase;

import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.session.SessionStatus;
import java.util.ArrayList;
import java.util.List;

/** Tells what happened to a session from what it was and what it is. */
final class SessionEvents {
    private SessionEvents() {}

    static SessionEvent created(Session session) {
        SessionEvent.Type type = session.origin() == Session.Origin.PUBLIC_BOOKING
                ? SessionEvent.Type.BOOKED
                : SessionEvent.Type.CREATED;
        return new SessionEvent(type, session, null);
    }

    static List<SessionEvent> between(Session before, Session after) {
        List<SessionEvent.Type> types = new ArrayList<>();
        if (after.status() != before.status()) {
            types.add(became(after.status()));
        }
        if (!after.schedule().equals(before.schedule())) {
            types.add(SessionEvent.Type.RESCHEDULED);
        }
        if (!after.payment().equals(before.payment())) {
            types.add(SessionEvent.Type.PAYMENT_CHANGED);
        }
        if (types.isEmpty()) {
            types.add(SessionEvent.Type.UPDATED);
        }
        return types.stream().map(type -> new SessionEvent(type, after, before)).toList();
    }

    private static SessionEvent.Type became(SessionStatus status) {
        return switch (status) {
            case PENDING -> SessionEvent.Type.UPDATED;
            case CONFIRMED -> SessionEvent.Type.CONFIRMED;
            case COMPLETED -> SessionEvent.Type.COMPLETED;
            case CANCELLED -> SessionEvent.Type.CANCELLED;
            case NO_SHOW -> SessionEvent.Type.NO_SHOW;
        };
    }
}
