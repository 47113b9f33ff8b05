package io.naksha.sessions.usecase;

import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.spi.Observer;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.Redacted;
import io.naksha.sessions.spi.SessionListener;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs commands and reads: with retries, under the consultant's lock, and with what belongs after commit. */
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final Environment environment;
    private final Storage storage;
    private final Ids ids;
    private final CachedReads cache;

    Transactions(Environment environment) {
        this.environment = environment;
        this.storage = environment.storage();
        this.ids = new Ids(environment.ids());
        this.cache = environment.cache();
    }

    Ids ids() {
        return ids;
    }

    /** The present time, to the microsecond. */
    Instant now() {
        return Micros.truncate(environment.clock().instant());
    }

    Environment environment() {
        return environment;
    }

    /** Runs a whole use case, and tells the observer what it ends with where that is no success. */
    <T extends @Nullable Object> T observed(Supplier<T> useCase) {
        try {
            return useCase.get();
        } catch (NakshaException refusal) {
            tell(observer -> observer.refused(refusal));
            throw refusal;
        }
    }

    private void tell(Consumer<Observer> news) {
        try {
            news.accept(environment.observer());
        } catch (Throwable careless) { // it only counts
            LOG.error("an observer failed: {}", Redacted.describe(careless), Redacted.of(careless));
        }
    }

    <T extends @Nullable Object> T read(Storage.Work<T> work) {
        return retried(() -> storage.readOnly(work));
    }

    /** Reads through the cache, but for a unit that joins the host's transaction: what that sees is not committed. */
    <T> T readCached(ConsultantId consultantId, CachedQuery<T> query, Storage.Work<T> work) {
        return storage.joined() ? read(work) : cache.read(consultantId, query.name(), query.type(), () -> read(work));
    }

    /** Writes what belongs to no consultant yet. */
    <T> T writeNew(Storage.Work<T> work) {
        return retried(() -> storage.inTransaction(work));
    }

    /** Runs a command of a consultant, who has to be approved. */
    <T> T write(ConsultantId id, Function<Writing, T> command) {
        return writeAsAdministrator(id, writing -> {
            writing.consultant().requireApproved();
            return command.apply(writing);
        });
    }

    /** Runs a command on a consultant's data, approved or not. */
    <T> T writeAsAdministrator(ConsultantId id, Function<Writing, T> command) {
        return run(id, command, new AtomicBoolean());
    }

    /** Runs a command that gives a session back, and reads it again where an effect changed it meanwhile. */
    Session writeSession(ConsultantId id, Function<Writing, Session> command) {
        AtomicBoolean dispatched = new AtomicBoolean();
        Session written = run(
                id,
                writing -> {
                    writing.consultant().requireApproved();
                    return command.apply(writing);
                },
                dispatched);
        return dispatched.get() ? reread(written) : written;
    }

    private <T> T run(ConsultantId id, Function<Writing, T> command, AtomicBoolean dispatched) {
        return retried(() -> storage.inTransaction(unit -> {
            Writing writing = begin(unit, id);
            T result = command.apply(writing);
            writing.flush();
            unit.afterCommit(() -> dispatched.set(committed(id, writing.events(), writing.entries())));
            return result;
        }));
    }

    private Writing begin(UnitOfWork unit, ConsultantId id) {
        Consultant consultant = unit.consultants().lock(id).orElseThrow(() -> new NotFoundException("consultant", id));
        return new Writing(unit, consultant, now(), ids, environment.planner(), lease());
    }

    Delivery.@Nullable Lease lease() {
        return environment.dispatch().lease(now());
    }

    /**
     * Places a session.
     *
     * @param prepare makes the placement in the transaction; may lock the consultant and write what the session needs
     * @return the placed session and client, as they are once the effects were tried
     * @throws NotPlaced for any other result, after a rollback
     */
    PlacementResult.Placed place(Function<UnitOfWork, Placement> prepare) {
        AtomicBoolean dispatched = new AtomicBoolean();
        PlacementResult.Placed placed = retried(() -> storage.inTransaction(unit -> {
            Placement placement = prepare.apply(unit);
            PlacementResult result = unit.place(placement);
            if (!(result instanceof PlacementResult.Placed done)) {
                throw new NotPlaced(result);
            }
            List<SessionEvent> events = List.of(SessionEvents.created(done.session()));
            unit.afterCommit(
                    () -> dispatched.set(committed(done.session().consultantId(), events, placement.entries())));
            return done;
        }));
        return dispatched.get() ? new PlacementResult.Placed(reread(placed.session()), placed.client()) : placed;
    }

    // What is committed stays a success, whatever a second look meets.
    private Session reread(Session session) {
        try {
            return read(unit -> unit.sessions().find(session.consultantId(), session.id()))
                    .orElse(session);
        } catch (StorageException unreadable) {
            LOG.warn("session {} is written but could not be read again", session.id(), Redacted.of(unreadable));
            return session;
        }
    }

    private boolean committed(ConsultantId id, List<SessionEvent> events, List<OutboxEntry> entries) {
        cache.renew(id);
        events.forEach(this::announce);
        return !entries.isEmpty() && environment.dispatch().dispatchNow(List.copyOf(entries));
    }

    private void announce(SessionEvent event) {
        for (SessionListener listener : environment.listeners()) {
            try {
                listener.onEvent(event);
            } catch (Throwable failure) { // not even an Error may keep the effects from being tried
                LOG.warn(
                        "a listener failed on {} of session {}: {}",
                        event.type(),
                        event.session().id(),
                        Redacted.describe(failure),
                        Redacted.of(failure));
            }
        }
    }

    private <T extends @Nullable Object> T retried(Supplier<T> work) {
        boolean joined = storage.joined();
        return Retries.run(work, () -> !joined, () -> tell(Observer::retried));
    }
}
