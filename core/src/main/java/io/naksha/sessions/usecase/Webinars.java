package io.naksha.sessions.usecase;

import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarClosedException;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.OverlapQuery;
import io.naksha.sessions.spi.UnitOfWork;
import io.naksha.sessions.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A consultant's webinars as a whole; the first booking of a webinar offering at a start makes one. Every method that takes an id throws {@link
 * NotFoundException} for one that is unknown or another consultant's.
 */
public final class Webinars {
    private final Transactions transactions;
    private final ConsultantId consultantId;

    Webinars(Transactions transactions, ConsultantId consultantId) {
        this.transactions = transactions;
        this.consultantId = consultantId;
    }

    /** The webinar with this id. */
    public Webinar get(WebinarId id) {
        return transactions.observed(() -> transactions.read(unit -> find(unit, id)));
    }

    /** One page of the webinars that start in the range, called off or not, the earliest first. */
    public Page<Webinar> list(InstantRange scheduled, PageRequest page) {
        return transactions.observed(
                () -> transactions.read(unit -> unit.webinars().list(consultantId, scheduled, page)));
    }

    /**
     * Moves the webinar and all its active seats to another time, in one transaction.
     *
     * @throws io.naksha.sessions.session.SlotUnavailableException where the time is taken and the command does not override
     * @throws WebinarClosedException where it was called off
     * @throws io.naksha.sessions.common.StaleVersionException where the webinar has changed since the named version
     */
    public Webinar reschedule(WebinarId id, Reschedule command) {
        return transactions.observed(() -> {
            Validator.check(command);
            return change(id, (writing, before) -> {
                if (command.expectedVersion() != null) {
                    before.stamp().requireVersion("webinar", command.expectedVersion());
                }
                if (!before.isScheduled()) {
                    throw new WebinarClosedException(id);
                }
                Schedule next = Rescheduling.schedule(command, before.schedule(), writing);
                if (next.equals(before.schedule())) {
                    return before;
                }
                Rescheduling.requireFree(writing, next, OverlapQuery.forWebinar(id, next.slot()));
                requireAlone(writing, before, next);
                Webinar after = before.moved(next, writing.now());
                writing.change(after, seats(writing, id, seat -> seat.moved(next, seat.details(), writing.now())));
                return after;
            });
        });
    }

    /** Calls the webinar off with all its active seats, in one transaction; the reason, at most 1,000 characters, is told to the clients. */
    public Webinar cancel(WebinarId id, @Nullable String reason) {
        return transactions.observed(() -> {
            String told = SessionChanges.requireReason(reason);
            return change(id, (writing, before) -> {
                if (!before.isScheduled()) {
                    return before;
                }
                Cancellation how = new Cancellation(Cancellation.Party.CONSULTANT, told, writing.now());
                Webinar after = before.cancelled(writing.now());
                writing.change(after, seats(writing, id, seat -> seat.cancelled(how, writing.now())));
                return after;
            });
        });
    }

    // Two webinars of one offering at one start would split the audience, or hide the seats of one behind the other.
    // One that nobody
    // attends makes way.
    private void requireAlone(Writing writing, Webinar moving, Schedule next) {
        if (moving.offeringId() == null) {
            return;
        }
        Webinar other = writing.unit()
                .webinars()
                .findScheduled(consultantId, moving.offeringId(), next.startsAt())
                .filter(found -> !found.id().equals(moving.id()))
                .orElse(null);
        if (other != null && !activeSeats(writing.unit(), other.id()).isEmpty()) {
            throw new SlotUnavailableException(
                    SlotUnavailableException.Reason.OVERLAP,
                    List.of(other.schedule().slot()));
        }
        if (other != null) {
            writing.change(other.cancelled(writing.now()), Map.of());
        }
    }

    private Webinar change(WebinarId id, BiFunction<Writing, Webinar, Webinar> edit) {
        return transactions.write(consultantId, writing -> edit.apply(writing, find(writing.unit(), id)));
    }

    private Map<Session, Session> seats(Writing writing, WebinarId id, UnaryOperator<Session> edit) {
        Map<Session, Session> seats = new LinkedHashMap<>();
        activeSeats(writing.unit(), id).forEach(seat -> seats.put(seat, edit.apply(seat)));
        return seats;
    }

    private List<Session> activeSeats(UnitOfWork unit, WebinarId id) {
        SessionFilter filter = SessionFilter.builder()
                .webinarId(id)
                .status(SessionStatus.PENDING, SessionStatus.CONFIRMED)
                .build();
        List<Session> seats = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MAX_SIZE);
        while (request != null) {
            Page<SessionRow> page = unit.sessions().list(consultantId, filter, SessionSort.EARLIEST_FIRST, request);
            page.items().forEach(row -> seats.add(row.session()));
            request = page.next() == null ? null : PageRequest.after(page.next(), PageRequest.MAX_SIZE);
        }
        return seats;
    }

    private Webinar find(UnitOfWork unit, WebinarId id) {
        return unit.webinars().find(consultantId, id).orElseThrow(() -> new NotFoundException("webinar", id));
    }
}
