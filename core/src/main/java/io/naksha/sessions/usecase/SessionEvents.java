package io.naksha.sessions.usecase;

import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.session.SessionEvent.Type;
import io.naksha.sessions.session.SessionStatus;
import java.util.ArrayList;
import java.util.List;

/** Tells what happened to a session from what it was and what it is. */
final class SessionEvents {
    private SessionEvents() {}

    static SessionEvent created(Session session) {
        Type type = session.origin() == Session.Origin.PUBLIC_BOOKING ? Type.BOOKED : Type.CREATED;
        return new SessionEvent(type, session, null);
    }

    static List<SessionEvent> between(Session before, Session after) {
        List<Type> types = new ArrayList<>();
        if (after.status() != before.status()) {
            types.add(became(after.status()));
        }
        if (!after.schedule().equals(before.schedule())) {
            types.add(Type.RESCHEDULED);
        }
        if (!after.payment().equals(before.payment())) {
            types.add(Type.PAYMENT_CHANGED);
        }
        if (types.isEmpty()) {
            types.add(Type.UPDATED);
        }
        return types.stream()
                .map(type -> new SessionEvent(type, after, before))
                .toList();
    }

    private static Type became(SessionStatus status) {
        return switch (status) {
            case PENDING -> Type.UPDATED;
            case CONFIRMED -> Type.CONFIRMED;
            case COMPLETED -> Type.COMPLETED;
            case CANCELLED -> Type.CANCELLED;
            case NO_SHOW -> Type.NO_SHOW;
        };
    }
}
