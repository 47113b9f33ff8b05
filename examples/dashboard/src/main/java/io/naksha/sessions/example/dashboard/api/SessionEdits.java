package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SessionUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what one request changes about a session, all of it or nothing. */
@Service
class SessionEdits {
    /** The details come first, as their version is checked; the status last, as a final one lets nothing else change. */
    @Transactional
    public void apply(Workspace desk, SessionId id, SessionEdit edit) {
        Session present = desk.sessions().update(id, edit.details());
        if (edit.time() != null) {
            desk.sessions().reschedule(id, edit.time().from(present.schedule()));
        }
        PaymentStatus payment = edit.outcome().paymentStatus();
        if (payment != null) {
            desk.sessions().setPaymentStatus(id, payment);
        }
        SessionStatus status = edit.outcome().status();
        if (status != null) {
            become(desk, id, status, edit.outcome().reason());
        }
    }

    /** Calls the session off, if it is at this version still. */
    @Transactional
    public void cancel(Workspace desk, SessionId id, @Nullable String reason, @Nullable Long version) {
        desk.sessions()
                .update(id, SessionUpdate.builder().expectedVersion(version).build());
        desk.sessions().cancel(id, reason);
    }

    private static void become(Workspace desk, SessionId id, SessionStatus status, @Nullable String reason) {
        switch (status) {
            case CONFIRMED -> desk.sessions().confirm(id);
            case COMPLETED -> desk.sessions().complete(id);
            case NO_SHOW -> desk.sessions().markNoShow(id);
            case CANCELLED -> desk.sessions().cancel(id, reason);
            case PENDING -> desk.sessions().get(id).become(status, desk.clock().instant());
        }
    }
}
