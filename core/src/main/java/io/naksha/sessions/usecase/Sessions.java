package io.naksha.sessions.usecase;

import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.BulkRefusedException;
import io.naksha.sessions.session.BulkResult;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.CreatedSession;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SessionUpdate;
import io.naksha.sessions.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * A consultant's sessions. Every change is decided under the lock of the consultant's row, so of two that race both never succeed where only one
 * may. Asking for what already holds changes nothing and is no error.
 *
 * <p>Every method that takes an id throws {@link NotFoundException} for one that is unknown or another consultant's, and every change throws {@link
 * io.naksha.sessions.consultant.ConsultantNotAvailableException} where the consultant is not approved.
 */
public final class Sessions {
    private final Transactions transactions;
    private final ConsultantId consultantId;
    private final SessionCreation creation;
    private final SessionChanges changes;
    private final BulkChanges bulk;

    Sessions(Transactions transactions, ConsultantId consultantId) {
        this.transactions = transactions;
        this.consultantId = consultantId;
        this.creation = new SessionCreation(transactions, consultantId);
        this.changes = new SessionChanges(transactions, consultantId);
        this.bulk = new BulkChanges(transactions, consultantId);
    }

    /**
     * Makes a session by hand, with its client where that one is new.
     *
     * @throws io.naksha.sessions.session.SlotUnavailableException where the time is taken, or the webinar has no seat for the client
     * @throws io.naksha.sessions.client.DuplicateClientException where the new client's e-mail address belongs to a client of this consultant
     * @throws NotFoundException where the client, offering or webinar is unknown
     * @throws io.naksha.sessions.common.IdempotencyConflictException where the key was used for another request
     * @throws io.naksha.sessions.common.ValidationException with every violation at once
     */
    public CreatedSession create(NewSession command) {
        return transactions.observed(() -> creation.create(command));
    }

    /** The session with this id. */
    public Session get(SessionId id) {
        return transactions.observed(() -> transactions
                .read(unit -> unit.sessions().find(consultantId, id))
                .orElseThrow(() -> new NotFoundException("session", id)));
    }

    /** One page of the sessions that the filter shows, the one that starts last first. */
    public Page<SessionRow> list(SessionFilter filter, PageRequest page) {
        return list(filter, SessionSort.LATEST_FIRST, page);
    }

    /**
     * One page of the sessions that the filter shows, in this order.
     *
     * @throws io.naksha.sessions.common.ValidationException for a filter out of bounds or a cursor of another sort
     */
    public Page<SessionRow> list(SessionFilter filter, SessionSort sort, PageRequest page) {
        return transactions.observed(() -> {
            Validator.check(filter);
            return transactions
                    .readCached(
                            consultantId,
                            new CachedQuery<>("sessions", CachedPages.Sessions.class, filter, sort, page),
                            unit -> new CachedPages.Sessions(unit.sessions().list(consultantId, filter, sort, page)))
                    .page();
        });
    }

    /**
     * Changes what the command names.
     *
     * @throws io.naksha.sessions.session.SessionClosedException in a final state, for more than notes and payment
     * @throws io.naksha.sessions.session.PaymentConflictException where the price is to change after payment
     * @throws io.naksha.sessions.common.StaleVersionException where the session has changed since the named version
     */
    public Session update(SessionId id, SessionUpdate command) {
        return transactions.observed(() -> changes.update(id, command));
    }

    /**
     * Moves the session to another time. A seat of a webinar moves to the offering's webinar at that time, which is made where there is none.
     *
     * @throws io.naksha.sessions.session.SlotUnavailableException where the time is taken and the command does not override
     * @throws io.naksha.sessions.session.SessionClosedException in a final state
     * @throws io.naksha.sessions.common.StaleVersionException where the session has changed since the named version
     */
    public Session reschedule(SessionId id, Reschedule command) {
        return transactions.observed(() -> changes.reschedule(id, command));
    }

    /**
     * Agrees to the session.
     *
     * @throws io.naksha.sessions.session.IllegalTransitionException unless PENDING or CONFIRMED
     */
    public Session confirm(SessionId id) {
        return transactions.observed(() -> changes.become(id, SessionStatus.CONFIRMED));
    }

    /**
     * Records that the session took place.
     *
     * @throws io.naksha.sessions.session.IllegalTransitionException unless CONFIRMED and started, or COMPLETED
     */
    public Session complete(SessionId id) {
        return transactions.observed(() -> changes.become(id, SessionStatus.COMPLETED));
    }

    /**
     * Records that the client did not come.
     *
     * @throws io.naksha.sessions.session.IllegalTransitionException unless CONFIRMED and started, or NO_SHOW
     */
    public Session markNoShow(SessionId id) {
        return transactions.observed(() -> changes.become(id, SessionStatus.NO_SHOW));
    }

    /** Calls the session off on the consultant's side; the reason, at most 1,000 characters, is told to the client. */
    public Session cancel(SessionId id, @Nullable String reason) {
        return cancel(id, Cancellation.Party.CONSULTANT, reason);
    }

    /**
     * Calls the session off. Of a webinar this frees the one seat.
     *
     * @throws io.naksha.sessions.session.IllegalTransitionException where it took place or the client did not come
     */
    public Session cancel(SessionId id, Cancellation.Party by, @Nullable String reason) {
        return transactions.observed(() -> changes.cancel(id, by, reason));
    }

    /**
     * Gives the payment another status by hand.
     *
     * @throws io.naksha.sessions.session.IllegalTransitionException where that status cannot follow
     */
    public Session setPaymentStatus(SessionId id, PaymentStatus status) {
        return transactions.observed(() -> changes.setPaymentStatus(id, status));
    }

    /**
     * Records what a payment provider reports; the same report again changes nothing. A payment may arrive for a cancelled session.
     *
     * @throws io.naksha.sessions.session.IllegalTransitionException where the outcome cannot follow
     * @throws io.naksha.sessions.session.PaymentConflictException where the session is paid under another reference
     * @throws io.naksha.sessions.common.IdempotencyConflictException where the reference was recorded for another session
     */
    public Session recordPayment(SessionId id, PaymentRecord command) {
        return transactions.observed(() -> changes.recordPayment(id, command));
    }

    /**
     * Gives many sessions a status, a payment status, or both.
     *
     * @throws BulkRefusedException where the mode is all-or-nothing and one is refused; nothing is changed then
     */
    public BulkResult bulkUpdate(BulkUpdate command) {
        return transactions.observed(() -> bulk.update(command));
    }
}
