package io.naksha.sessions;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.effect.OutboxDispatcher;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.usecase.Consultants;
import io.naksha.sessions.usecase.PublicBooking;
import io.naksha.sessions.usecase.UseCases;
import java.time.Clock;

/**
 * The way in. One instance serves the whole application; it is safe to share between threads, and is closed when the application ends.
 *
 * <pre>{@code
 * try (var naksha = NakshaSessions.builder().storage(storage).build()) {
 *     var booked = naksha.booking().book("jane-doe", request);
 *     naksha.workspace(janeId).sessions().confirm(booked.sessionId());
 * }
 * }</pre>
 */
public final class NakshaSessions implements AutoCloseable {
    private final Storage storage;
    private final Clock clock;
    private final UseCases useCases;
    private final OutboxDispatcher dispatcher;

    NakshaSessions(Storage storage, Clock clock, UseCases useCases, OutboxDispatcher dispatcher) {
        this.storage = storage;
        this.clock = clock;
        this.useCases = useCases;
        this.dispatcher = dispatcher;
    }

    /** Starts a builder, which needs a storage and has a default for everything else. */
    public static NakshaSessionsBuilder builder() {
        return new NakshaSessionsBuilder();
    }

    /** The consultants, as an administrator sees them. */
    public Consultants consultants() {
        return useCases.consultants();
    }

    /** What anybody may do on a consultant's public page. */
    public PublicBooking booking() {
        return useCases.booking();
    }

    /**
     * Everything one consultant may do. Costs one read, to see that the consultant is approved.
     *
     * @throws io.naksha.sessions.common.NotFoundException where there is no such consultant
     * @throws io.naksha.sessions.consultant.ConsultantNotAvailableException where the consultant is not approved
     */
    public Workspace workspace(ConsultantId id) {
        return new Workspace(useCases, useCases.approved(id), clock);
    }

    /** What must happen after commit: to carry out what is due, to see how it is doing, and to retry what was given up. */
    public OutboxDispatcher outbox() {
        return dispatcher;
    }

    /** Stops carrying effects out, waits a moment for those under way, and closes the storage. What is not carried out stays in the outbox. */
    @Override
    public void close() {
        dispatcher.close();
        storage.close();
    }
}
