package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.spi.AnalyticsRepository;
import io.naksha.sessions.spi.BookingContext;
import io.naksha.sessions.spi.ClientRepository;
import io.naksha.sessions.spi.ConsultantRepository;
import io.naksha.sessions.spi.IdempotencyRepository;
import io.naksha.sessions.spi.OfferingRepository;
import io.naksha.sessions.spi.OutboxRepository;
import io.naksha.sessions.spi.SessionRepository;
import io.naksha.sessions.spi.UnitOfWork;
import io.naksha.sessions.spi.WebinarRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The repositories of one unit of work, all on its connection. Products extend it to do things faster. */
class JdbcUnit implements UnitOfWork {
    private final Db db;
    private final List<Runnable> actions = new ArrayList<>();

    JdbcUnit(Db db) {
        this.db = db;
    }

    @Override
    public ConsultantRepository consultants() {
        return new JdbcConsultants(db);
    }

    @Override
    public OfferingRepository offerings() {
        return new JdbcOfferings(db);
    }

    @Override
    public ClientRepository clients() {
        return new JdbcClients(db);
    }

    @Override
    public WebinarRepository webinars() {
        return new JdbcWebinars(db);
    }

    @Override
    public SessionRepository sessions() {
        return new JdbcSessions(db);
    }

    @Override
    public OutboxRepository outbox() {
        return new JdbcOutbox(db);
    }

    @Override
    public IdempotencyRepository idempotency() {
        return new JdbcIdempotency(db);
    }

    @Override
    public AnalyticsRepository analytics() {
        return new JdbcAnalytics(db);
    }

    @Override
    public Optional<BookingContext> bookingContext(Slug slug, OfferingId offeringId, @Nullable String idempotencyKey) {
        return BookingContexts.read(db, slug, offeringId, idempotencyKey);
    }

    @Override
    public void afterCommit(Runnable action) {
        actions.add(action);
    }

    /** What is to be done after the commit, in order. */
    List<Runnable> actions() {
        return List.copyOf(actions);
    }
}
