package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.Placement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds placements of a session. */
final class Placements {
    private final Consultant consultant;
    private final Session session;
    private Placement.Attendance attendance;
    private @Nullable Offering offering;
    private @Nullable IdempotencyRecord key;
    private List<OutboxEntry> entries = List.of();

    private Placements(Consultant consultant, Session session, Placement.Attendance attendance) {
        this.consultant = consultant;
        this.session = session;
        this.attendance = attendance;
    }

    /** For the client whose session it is, as one that the consultant has. */
    static Placements of(Consultant consultant, Session session) {
        return new Placements(consultant, session, new Placement.Existing(session.clientId()));
    }

    Placements existing(ClientId id) {
        attendance = new Placement.Existing(id);
        return this;
    }

    Placements fresh(Client candidate) {
        attendance = new Placement.Fresh(candidate);
        return this;
    }

    Placements booker(Client candidate) {
        attendance = new Placement.Booker(candidate);
        return this;
    }

    Placements offering(Offering read) {
        offering = read;
        return this;
    }

    Placements key(String text) {
        key = Samples.idempotency(session, text);
        return this;
    }

    Placements entries(OutboxEntry... appended) {
        entries = List.of(appended);
        return this;
    }

    Placement build() {
        return new Placement(session, attendance, consultant, offering, key, entries);
    }
}
