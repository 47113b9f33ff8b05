package io.naksha.sessions.effect;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what needs a room and writes the room, in a unit of work of the caller's. */
final class RoomStore {
    private final LinkDebt debt;
    private final NewEntries entries;

    RoomStore(LinkDebt debt, NewEntries entries) {
        this.debt = debt;
        this.entries = entries;
    }

    Optional<MeetingSubject> find(UnitOfWork unit, ConsultantId consultantId, Target target, Instant now) {
        return switch (target.kind()) {
            case SESSION ->
                unit.sessions()
                        .find(consultantId, new SessionId(target.id()))
                        .map(session -> MeetingSubject.of(session, now));
            case WEBINAR ->
                unit.webinars()
                        .find(consultantId, new WebinarId(target.id()))
                        .map(webinar -> MeetingSubject.of(webinar, hasSeats(unit, webinar), now));
        };
    }

    /**
     * Writes the room, whatever became of the session meanwhile, so that the next entry in the stream can move or cancel it.
     *
     * @param seen the subject as it was when the platform was asked
     * @return false, with nothing written, where the room is no longer the one that was seen
     */
    boolean write(UnitOfWork unit, OutboxEntry entry, MeetingSubject seen, @Nullable MeetingRoom room, Instant now) {
        if (unit.consultants().lock(seen.consultantId()).isEmpty()) {
            return false;
        }
        Optional<MeetingSubject> current = find(unit, seen.consultantId(), seen.target(), now)
                .filter(subject -> Objects.equals(subject.room(), seen.room()));
        if (current.isEmpty()) {
            return false;
        }
        List<OutboxEntry> follow = new ArrayList<>(put(unit, seen, room, now));
        find(unit, seen.consultantId(), seen.target(), now)
                .filter(subject -> room != null && !subject.isSettled() && !isLookedAfter(unit, entry))
                .ifPresent(subject -> follow.add(entries.about(
                        subject.consultantId(), subject.target(), Effect.MEETING, subject.position(), now)));
        unit.outbox().append(follow);
        return true;
    }

    private List<OutboxEntry> put(UnitOfWork unit, MeetingSubject seen, @Nullable MeetingRoom room, Instant now) {
        List<Session> before = seen.target().kind() == Target.Kind.SESSION
                ? unit
                        .sessions()
                        .find(seen.consultantId(), new SessionId(seen.target().id()))
                        .stream()
                        .toList()
                : putIntoWebinar(unit, seen, room);
        List<Session> after = before.stream()
                .map(session -> LinkDebt.withRoom(session, session.meeting().withRoom(room)))
                .toList();
        unit.sessions().update(after);
        List<OutboxEntry> follow = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            follow.addAll(debt.news(unit, before.get(i), after.get(i), now));
        }
        return follow;
    }

    private static List<Session> putIntoWebinar(UnitOfWork unit, MeetingSubject seen, @Nullable MeetingRoom room) {
        WebinarId id = new WebinarId(seen.target().id());
        unit.webinars()
                .find(seen.consultantId(), id)
                .ifPresent(webinar -> unit.webinars().update(webinar.withRoom(room)));
        List<Session> seats = new ArrayList<>();
        PageRequest page = PageRequest.first(PageRequest.MAX_SIZE);
        while (true) {
            var rows = unit.sessions().list(seen.consultantId(), agreedSeats(id), SessionSort.EARLIEST_FIRST, page);
            rows.items().stream().map(SessionRow::session).forEach(seats::add);
            Cursor next = rows.next();
            if (next == null) {
                return seats;
            }
            page = PageRequest.after(next, PageRequest.MAX_SIZE);
        }
    }

    private static boolean hasSeats(UnitOfWork unit, Webinar webinar) {
        return !unit.sessions()
                .list(
                        webinar.consultantId(),
                        agreedSeats(webinar.id()),
                        SessionSort.EARLIEST_FIRST,
                        PageRequest.first(1))
                .items()
                .isEmpty();
    }

    private static SessionFilter agreedSeats(WebinarId id) {
        return SessionFilter.builder()
                .webinarId(id)
                .status(SessionStatus.CONFIRMED)
                .build();
    }

    private static boolean isLookedAfter(UnitOfWork unit, OutboxEntry entry) {
        return unit.outbox().about(entry.consultantId(), entry.target()).stream()
                .anyMatch(other -> other.effect() == Effect.MEETING
                        && other.delivery().state() == OutboxState.PENDING
                        && !other.id().equals(entry.id()));
    }
}
