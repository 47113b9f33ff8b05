package io.naksha.sessions.usecase;

import io.naksha.sessions.booking.BookingRefusedException;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.DuplicateClientException;
import io.naksha.sessions.common.IdempotencyConflictException;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.outbox.OutboxPlan;
import io.naksha.sessions.outbox.SessionChange;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.TransientStorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Places drafted sessions, booked or made by hand, and says clearly why one cannot be placed. */
final class Placer {
    private static final int MAX_ATTEMPTS = 5;

    private final Transactions transactions;

    Placer(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A session to be placed.
     *
     * @param session the session, with the id of its client or of the candidate
     * @param client how its client comes in
     * @param consultant the consultant as read
     * @param offering the offering as read; absent for a free-form session
     * @param idempotency what to record; absent without a key
     */
    record Draft(
            Session session,
            Placement.Attendance client,
            Consultant consultant,
            @Nullable Offering offering,
            @Nullable IdempotencyRecord idempotency) {}

    /**
     * A session that is there.
     *
     * @param session the session as it stands
     * @param replayed whether an idempotency key had made it before
     */
    record Outcome(Session session, boolean replayed) {}

    /** Runs an attempt again where consultant or offering changed between its read and its lock. */
    <T> T untilSettled(Supplier<T> attempt) {
        for (int count = 1; count <= MAX_ATTEMPTS; count++) {
            try {
                return attempt.get();
            } catch (NotPlaced outdated) {
                if (outdated.result() != PlacementResult.Refusal.OUTDATED) {
                    throw refusal(outdated.result());
                }
            }
        }
        throw new TransientStorageException("consultant or offering kept changing while a session was placed", null);
    }

    /** Places the draft, or finds what its idempotency key made. For {@link #untilSettled}. */
    Outcome place(Draft draft) {
        try {
            Session placed = draft.session().details().type() == SessionType.WEBINAR
                    ? transactions.place(unit -> seat(unit, draft))
                    : transactions.place(placement(draft.session(), null, draft));
            return new Outcome(placed, false);
        } catch (NotPlaced refused) {
            if (refused.result() instanceof PlacementResult.KeyUsed used && draft.idempotency() != null) {
                return new Outcome(replay(used.earlier(), draft.idempotency().fingerprint()), true);
            }
            throw refused;
        }
    }

    /** The session that an idempotency key made before, as it stands now. An answer like the first one, so it is as sure. */
    Session replay(IdempotencyRecord earlier, String fingerprint) {
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw new IdempotencyConflictException(earlier.key());
        }
        return transactions
                .readLasting(
                        earlier.consultantId(),
                        unit -> unit.sessions().find(earlier.consultantId(), earlier.sessionId()))
                .orElseThrow(() -> new NotFoundException("session", earlier.sessionId()));
    }

    static IdempotencyRecord record(
            Session session, IdempotencyRecord.Operation operation, String key, String fingerprint) {
        return new IdempotencyRecord(
                session.consultantId(),
                operation,
                key,
                fingerprint,
                session.id(),
                session.stamp().createdAt());
    }

    private Placement seat(UnitOfWork unit, Draft draft) {
        Webinar webinar = webinar(unit, draft);
        return placement(seatIn(webinar, draft.session()), webinar, draft);
    }

    private Placement placement(Session session, @Nullable Webinar webinar, Draft draft) {
        OutboxPlan plan = transactions
                .environment()
                .planner()
                .plan(SessionChange.made(session, webinar), session.stamp().createdAt(), transactions.lease());
        return new Placement(
                plan.session(),
                draft.client(),
                draft.consultant(),
                draft.offering(),
                draft.idempotency(),
                plan.entries());
    }

    private Webinar webinar(UnitOfWork unit, Draft draft) {
        requireCurrent(unit, draft);
        requireUnused(unit, draft.idempotency());
        Offering offering = draft.offering();
        int capacity = offering == null || offering.capacity() == null ? Seats.FREE_FORM_CAPACITY : offering.capacity();
        Seats seats = new Seats(
                unit,
                draft.consultant().id(),
                transactions.ids(),
                draft.session().stamp().createdAt());
        return seats.join(draft.session(), attending(unit, draft).orElse(null), capacity);
    }

    // Before the seats are judged: nobody is refused by an offering as it was.
    private static void requireCurrent(UnitOfWork unit, Draft draft) {
        Consultant consultant = draft.consultant();
        Offering offering = draft.offering();
        boolean current = unit.consultants()
                        .lock(consultant.id())
                        .filter(now ->
                                now.stamp().version() == consultant.stamp().version())
                        .isPresent()
                && (offering == null
                        || unit.offerings()
                                .find(consultant.id(), offering.id())
                                .filter(now -> now.stamp().version()
                                        == offering.stamp().version())
                                .isPresent());
        if (!current) {
            throw new NotPlaced(PlacementResult.Refusal.OUTDATED);
        }
    }

    // Before the seats are judged: a repeated request would find its own seat taken.
    private static void requireUnused(UnitOfWork unit, @Nullable IdempotencyRecord wanted) {
        if (wanted != null) {
            unit.idempotency()
                    .find(wanted.consultantId(), wanted.operation(), wanted.key())
                    .ifPresent(used -> {
                        throw new NotPlaced(new PlacementResult.KeyUsed(used));
                    });
        }
    }

    private static Optional<ClientId> attending(UnitOfWork unit, Draft draft) {
        if (draft.client() instanceof Placement.Existing existing) {
            return Optional.of(existing.id());
        }
        Client candidate = draft.client() instanceof Placement.Fresh fresh
                ? fresh.candidate()
                : ((Placement.Booker) draft.client()).candidate();
        return unit.clients()
                .findByEmail(candidate.consultantId(), candidate.email())
                .map(Client::id);
    }

    // Time and place are the webinar's, which may differ from what the offering says by now. That the consultant let
    // the webinar overlap does
    // not let the public do so.
    private static Session seatIn(Webinar webinar, Session seat) {
        return new Session(
                seat.id(),
                seat.consultantId(),
                seat.clientId(),
                seat.details().with(seat.details().title(), webinar.platform()).inWebinar(webinar.id()),
                seat.origin() == Session.Origin.PUBLIC_BOOKING
                        ? webinar.schedule().sharing(seat.schedule().overlap())
                        : webinar.schedule(),
                seat.status(),
                seat.cancellation(),
                seat.payment(),
                seat.meeting().withRoom(webinar.room()),
                seat.notes(),
                seat.origin(),
                seat.stamp());
    }

    private static RuntimeException refusal(PlacementResult result) {
        if (result instanceof PlacementResult.Clash clash) {
            return new SlotUnavailableException(SlotUnavailableException.Reason.OVERLAP, clash.collisions());
        }
        if (result instanceof PlacementResult.EmailTaken taken) {
            return new DuplicateClientException(taken.existing());
        }
        return result == PlacementResult.Refusal.CLIENT_BLOCKED
                ? new BookingRefusedException()
                : new NotFoundException("client", "of that id");
    }
}
