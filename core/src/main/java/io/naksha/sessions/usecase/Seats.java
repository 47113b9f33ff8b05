package io.naksha.sessions.usecase;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seats of webinars. Everything here runs under the consultant's lock. */
final class Seats {
    /** The seats of a webinar that was not made from an offering. */
    static final int FREE_FORM_CAPACITY = 100;

    private final UnitOfWork unit;
    private final ConsultantId consultantId;
    private final Ids ids;
    private final Instant now;

    Seats(UnitOfWork unit, ConsultantId consultantId, Ids ids, Instant now) {
        this.unit = unit;
        this.consultantId = consultantId;
        this.ids = ids;
        this.now = now;
    }

    /**
     * The webinar that a seat belongs to: the one that is named, else the offering's that starts then, else a new one.
     *
     * @param seat the session that is to be a seat
     * @param client who is to have it; absent where the client is not made yet
     * @param capacity the seats of the webinar where a new one is made
     */
    Webinar join(Session seat, @Nullable ClientId client, int capacity) {
        Optional<Webinar> found =
                find(seat.details().webinarId(), seat.details().offeringId(), seat);
        if (found.isPresent()) {
            requireSeat(found.get(), client);
            return found.get();
        }
        Webinar webinar = new Webinar(
                ids.webinar(),
                consultantId,
                seat.details().offeringId(),
                seat.details().title(),
                seat.details().platform(),
                seat.schedule(),
                capacity,
                Webinar.Status.SCHEDULED,
                seat.meeting().room(),
                Stamp.created(now));
        unit.webinars().insert(webinar);
        return webinar;
    }

    /** The webinar that a seat moves to: the offering's at that time, else a new one like the seat's own. */
    Webinar move(Session seat, Schedule next) {
        Webinar own = scheduled(Objects.requireNonNull(seat.details().webinarId()));
        Optional<Webinar> found = own.offeringId() == null
                ? Optional.empty()
                : unit.webinars().findScheduled(consultantId, own.offeringId(), next.startsAt());
        if (found.isPresent()) {
            requireSeat(found.get(), seat.clientId());
            return found.get();
        }
        Webinar webinar = new Webinar(
                ids.webinar(),
                consultantId,
                own.offeringId(),
                own.title(),
                own.platform(),
                next,
                own.capacity(),
                Webinar.Status.SCHEDULED,
                null,
                Stamp.created(now));
        unit.webinars().insert(webinar);
        return webinar;
    }

    private Optional<Webinar> find(@Nullable WebinarId named, @Nullable OfferingId offering, Session seat) {
        if (named != null) {
            return Optional.of(scheduled(named));
        }
        return offering == null
                ? Optional.empty()
                : unit.webinars()
                        .findScheduled(consultantId, offering, seat.schedule().startsAt());
    }

    private Webinar scheduled(WebinarId id) {
        return unit.webinars()
                .find(consultantId, id)
                .filter(Webinar::isScheduled)
                .orElseThrow(() -> new NotFoundException("webinar", id));
    }

    private void requireSeat(Webinar webinar, @Nullable ClientId client) {
        if (client != null && count(active(webinar.id()).clientId(client)) > 0) {
            throw new SlotUnavailableException(SlotUnavailableException.Reason.ALREADY_SEATED, List.of());
        }
        if (count(active(webinar.id())) >= webinar.capacity()) {
            throw new SlotUnavailableException(SlotUnavailableException.Reason.WEBINAR_FULL, List.of());
        }
    }

    private long count(SessionFilter.Builder filter) {
        Long total = unit.sessions()
                .list(
                        consultantId,
                        filter.build(),
                        SessionSort.EARLIEST_FIRST,
                        PageRequest.first(1).withTotal())
                .total();
        return total == null ? 0 : total;
    }

    private static SessionFilter.Builder active(WebinarId webinar) {
        return SessionFilter.builder().webinarId(webinar).status(SessionStatus.PENDING, SessionStatus.CONFIRMED);
    }
}
