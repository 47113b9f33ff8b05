package io.naksha.sessions.inmemory;

import io.naksha.sessions.spi.AnalyticsRepository;
import io.naksha.sessions.spi.ClientRepository;
import io.naksha.sessions.spi.ConsultantRepository;
import io.naksha.sessions.spi.IdempotencyRepository;
import io.naksha.sessions.spi.OfferingRepository;
import io.naksha.sessions.spi.OutboxRepository;
import io.naksha.sessions.spi.SessionRepository;
import io.naksha.sessions.spi.UnitOfWork;
import io.naksha.sessions.spi.WebinarRepository;

/** Hands out repositories on one transaction. */
final class InMemoryUnit implements UnitOfWork {
    private final Transaction transaction;

    InMemoryUnit(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public ConsultantRepository consultants() {
        return new InMemoryConsultants(transaction);
    }

    @Override
    public OfferingRepository offerings() {
        return new InMemoryOfferings(transaction);
    }

    @Override
    public ClientRepository clients() {
        return new InMemoryClients(transaction);
    }

    @Override
    public WebinarRepository webinars() {
        return new InMemoryWebinars(transaction);
    }

    @Override
    public SessionRepository sessions() {
        return new InMemorySessions(transaction);
    }

    @Override
    public OutboxRepository outbox() {
        return new InMemoryOutbox(transaction);
    }

    @Override
    public IdempotencyRepository idempotency() {
        return new InMemoryIdempotency(transaction);
    }

    @Override
    public AnalyticsRepository analytics() {
        return new InMemoryAnalytics(transaction);
    }

    @Override
    public void afterCommit(Runnable action) {
        transaction.afterCommit(action);
    }
}
