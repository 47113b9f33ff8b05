package io.naksha.sessions.tck;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Rules on the outbox, which all consultants share: they start with nothing in it that could be leased. */
abstract class EffectRules extends Rules {
    /** A moment that entries of these rules are due at. */
    static final Instant DUE = Instant.parse("2031-06-01T00:00:00Z");

    private static final int MANY = 100;

    Consultant consultant;
    Session session;

    @BeforeEach
    final void emptyOutbox() {
        consultant = newConsultant();
        session = newSession();
        OutboxDrain.drain(storage);
    }

    /** A session of its own, so that its entries wait for no other session's. */
    final Session newSession() {
        return stored(consultant, Samples.session(newClient(consultant)).build());
    }

    final OutboxEntry append(OutboxEntry entry) {
        append(List.of(entry));
        return entry;
    }

    final void append(List<OutboxEntry> entries) {
        write(consultant, unit -> unit.outbox().append(entries));
    }

    final List<OutboxEntry> leaseAll(Instant now) {
        return lease(now, lease(now), MANY);
    }

    final List<OutboxEntry> lease(Instant now, Delivery.Lease lease, int limit) {
        return inTransaction(unit -> unit.outbox().lease(now, lease, limit));
    }

    /** A new lease of a minute. */
    static Delivery.Lease lease(Instant now) {
        return new Delivery.Lease(Samples.uuid(), now.plus(Duration.ofMinutes(1)));
    }

    final boolean settle(OutboxEntry leased, Delivery next) {
        return inTransaction(unit -> unit.outbox().settle(leased, next));
    }

    final OutboxEntry reread(OutboxEntry entry) {
        return find(unit -> unit.outbox().find(entry.id())).orElseThrow();
    }
}
