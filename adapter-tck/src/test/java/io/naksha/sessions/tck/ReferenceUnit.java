package io.naksha.sessions.tck;

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
import org.slf4j.LoggerFactory;

/** The repositories over one copy of the state. */
class ReferenceUnit implements UnitOfWork {
    private final State state;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean ended;

    ReferenceUnit(State state) {
        this.state = state;
    }

    State state() {
        if (ended) {
            throw new IllegalStateException("the unit of work has ended");
        }
        return state;
    }

    void end() {
        ended = true;
    }

    void runAfterCommit() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (Throwable harmless) {
                LoggerFactory.getLogger(getClass()).debug("an action failed after commit", harmless);
            }
        }
    }

    @Override
    public ConsultantRepository consultants() {
        return new ReferenceConsultants(this::state);
    }

    @Override
    public OfferingRepository offerings() {
        return new ReferenceOfferings(this::state);
    }

    @Override
    public ClientRepository clients() {
        return new ReferenceClients(this::state);
    }

    @Override
    public WebinarRepository webinars() {
        return new ReferenceWebinars(this::state);
    }

    @Override
    public SessionRepository sessions() {
        return new ReferenceSessions(this::state);
    }

    @Override
    public OutboxRepository outbox() {
        return new ReferenceOutbox(this::state);
    }

    @Override
    public IdempotencyRepository idempotency() {
        return new ReferenceIdempotency(this::state);
    }

    @Override
    public void afterCommit(Runnable action) {
        state();
        afterCommit.add(action);
    }
}
