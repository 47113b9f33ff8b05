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
import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.Redacted;
import io.naksha.sessions.spi.SessionListener;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Whether the calling thread is in a transaction of the host, so that what it reads may not be committed. */
    boolean joined() {
        return storage.joined();
    }

    <T extends @Nullable Object> T read(Storage.Work<T> work) {
        return retried(() -> storage.readOnly(work));
    }

    /**
     * Reads what will outlast a crash. A mere read may see what is committed and not on disk yet, or not on the replicas; this commits behind it.
     */
    <T extends @Nullable Object> T readLasting(ConsultantId id, Storage.Work<T> work) {
        return writeNew(unit -> {
            unit.consultants().lock(id);
            return work.run(unit);
        });
    }

    /** Reads through the cache, but for a unit that joins the host's transaction: what that sees is not committed. */
    <T> T readCached(ConsultantId consultantId, CachedQuery<T> query, Storage.Work<T> work) {
        return joined() ? read(work) : cache.read(consultantId, query, () -> read(work));
    }

    /** Writes what belongs to no consultant yet. */
    <T extends @Nullable Object> T writeNew(Storage.Work<T> work) {
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
     * @return the session as it is once the effects were tried
     * @throws NotPlaced for any other result, with nothing written
     */
    Session place(Placement placement) {
        if (joined()) {
            return place(unit -> placement);
        }
        Session session = placed(settled(placement));
        return followed(session, placement.entries()) ? reread(session) : session;
    }

    // Nothing is placed twice: what may still be on its way would bring the same ids.
    private PlacementResult settled(Placement placement) {
        try {
            return retried(() -> storage.place(placement));
        } catch (OutcomeUnknownException unknown) {
            LOG.info(
                    "whether session {} was placed is not known, looking it up",
                    placement.session().id());
            return lookedUp(placement, unknown);
        }
    }

    private PlacementResult lookedUp(Placement placement, OutcomeUnknownException unknown) {
        try {
            return retried(() -> lookUp(placement));
        } catch (NotPlaced refused) {
            if (isLasting(refused.result())) {
                return refused.result();
            }
            throw unknown;
        } catch (StorageException stillUnknown) {
            unknown.addSuppressed(stillUnknown);
            throw unknown;
        }
    }

    // To look again does no harm, whatever became of the look before.
    private PlacementResult lookUp(Placement placement) {
        try {
            return storage.inTransaction(unit -> placedOrPlace(unit, placement));
        } catch (OutcomeUnknownException again) {
            throw new TransientStorageException("the commit of a look-up was not acknowledged", again);
        }
    }

    // Versions never come back and keys stay used, so what may still be on its way is refused, too. What else stands in
    // the way may be gone when it arrives.
    private static boolean isLasting(PlacementResult refusal) {
        return refusal == PlacementResult.Refusal.OUTDATED || refusal instanceof PlacementResult.KeyUsed;
    }

    private static PlacementResult placedOrPlace(UnitOfWork unit, Placement placement) {
        ConsultantId id = placement.consultant().id();
        unit.consultants().lock(id);
        Optional<Session> found = unit.sessions().find(id, placement.session().id());
        return new PlacementResult.Placed(found.orElseGet(() -> placed(unit.place(placement))));
    }

    // As after any commit: whatever fails now undoes nothing.
    private boolean followed(Session session, List<OutboxEntry> entries) {
        try {
            return committed(session.consultantId(), List.of(SessionEvents.created(session)), entries);
        } catch (Throwable failure) {
            LOG.error(
                    "what follows the placing of session {} failed: {}",
                    session.id(),
                    Redacted.describe(failure),
                    Redacted.of(failure));
            return false;
        }
    }

    private static Session placed(PlacementResult result) {
        if (result instanceof PlacementResult.Placed done) {
            return done.session();
        }
        throw new NotPlaced(result);
    }

    /**
     * Places a session that takes more than its placing.
     *
     * @param prepare makes the placement in the transaction; may lock the consultant and write what the session needs
     * @return the session as it is once the effects were tried
     * @throws NotPlaced for any other result, after a rollback
     */
    Session place(Function<UnitOfWork, Placement> prepare) {
        AtomicBoolean dispatched = new AtomicBoolean();
        Session placed = retried(() -> storage.inTransaction(unit -> {
            Placement placement = prepare.apply(unit);
            Session session = placed(unit.place(placement));
            List<SessionEvent> events = List.of(SessionEvents.created(session));
            unit.afterCommit(() -> dispatched.set(committed(session.consultantId(), events, placement.entries())));
            return session;
        }));
        return dispatched.get() ? reread(placed) : placed;
    }

    private Session reread(Session session) {
        return reread(session, session.id(), unit -> unit.sessions().find(session.consultantId(), session.id()));
    }

    /**
     * A record as it is after the command that wrote it. What is committed stays a success, whatever a second look meets: then it is as this command
     * left it.
     */
    <T> T reread(T written, Object id, Storage.Work<Optional<T>> find) {
        try {
            return read(find).orElse(written);
        } catch (StorageException unreadable) {
            LOG.warn("{}, just written, could not be read again", id, Redacted.of(unreadable));
            return written;
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
        boolean joined = joined();
        return Retries.run(work, () -> !joined, () -> tell(Observer::retried));
    }
}
