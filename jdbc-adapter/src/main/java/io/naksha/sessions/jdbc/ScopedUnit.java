package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.spi.AnalyticsRepository;
import io.naksha.sessions.spi.BookingContext;
import io.naksha.sessions.spi.ChangeSet;
import io.naksha.sessions.spi.ClientRepository;
import io.naksha.sessions.spi.ConsultantRepository;
import io.naksha.sessions.spi.IdempotencyRepository;
import io.naksha.sessions.spi.OfferingRepository;
import io.naksha.sessions.spi.OutboxRepository;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.SessionRepository;
import io.naksha.sessions.spi.WebinarRepository;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit of work under row-level security: each of its steps says whose rows it is about, or that it works across consultants. */
final class ScopedUnit extends PostgresUnit {
    private final RowScope scope;

    ScopedUnit(Db db) {
        super(db);
        this.scope = db.scope();
    }

    private <R> Scoped<R> scoped(R repository) {
        return new Scoped<>(scope, repository);
    }

    @Override
    public ConsultantRepository consultants() {
        return new ScopedConsultants(scoped(super.consultants()));
    }

    @Override
    public OfferingRepository offerings() {
        return new ScopedOfferings(scoped(super.offerings()));
    }

    @Override
    public ClientRepository clients() {
        return new ScopedClients(scoped(super.clients()));
    }

    @Override
    public WebinarRepository webinars() {
        return new ScopedWebinars(scoped(super.webinars()));
    }

    @Override
    public SessionRepository sessions() {
        return new ScopedSessions(scoped(super.sessions()));
    }

    @Override
    public OutboxRepository outbox() {
        return new ScopedOutbox(scoped(super.outbox()));
    }

    @Override
    public IdempotencyRepository idempotency() {
        return new ScopedIdempotency(scoped(super.idempotency()));
    }

    @Override
    public AnalyticsRepository analytics() {
        return new ScopedAnalytics(scoped(super.analytics()));
    }

    // Of a public page only the slug is known, before it is read whose it is.
    @Override
    public Optional<BookingContext> bookingContext(Slug slug, OfferingId offeringId, @Nullable String idempotencyKey) {
        scope.across();
        return super.bookingContext(slug, offeringId, idempotencyKey);
    }

    @Override
    public PlacementResult place(Placement placement) {
        scope.of(placement.consultant().id());
        return super.place(placement);
    }

    @Override
    public void write(ChangeSet changes) {
        scope.of(changes.consultantId());
        super.write(changes);
    }
}
