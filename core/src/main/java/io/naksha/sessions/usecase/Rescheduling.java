package io.naksha.sessions.usecase;

import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionDetails;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.spi.OverlapQuery;
import java.util.List;

/** Moves one session, under the consultant's lock. */
final class Rescheduling {
    private final Writing writing;
    private final Session before;
    private final Reschedule command;

    Rescheduling(Writing writing, Session before, Reschedule command) {
        this.writing = writing;
        this.before = before;
        this.command = command;
    }

    Session apply() {
        if (command.expectedVersion() != null) {
            before.stamp().requireVersion("session", command.expectedVersion());
        }
        before.requireOpen();
        Schedule next = schedule(command, before.schedule(), writing);
        if (next.equals(before.schedule())) {
            return before;
        }
        return before.details().type() == SessionType.WEBINAR ? moveSeat(next) : move(next, before.details());
    }

    /** What the command makes of a schedule, in the consultant's zone unless it names one. */
    static Schedule schedule(Reschedule command, Schedule current, Writing writing) {
        Integer minutes = command.durationMinutes();
        return Schedule.of(
                command.start().resolve(writing.consultant().zone()),
                minutes == null ? current.durationMinutes() : minutes,
                command.overlap());
    }

    private Session move(Schedule next, SessionDetails details) {
        requireFree(writing, next, OverlapQuery.forMoved(before.id(), next.slot(), details.webinarId()));
        return before.moved(next, details, writing.now());
    }

    // The seat leaves its webinar for the one at the new time; where that exists, its time is what counts.
    private Session moveSeat(Schedule next) {
        if (command.durationMinutes() != null
                && command.durationMinutes() != before.schedule().durationMinutes()) {
            throw ValidationException.of(
                    "durationMinutes", "webinar-seat", "is the webinar's, and cannot change for one seat");
        }
        if (next.startsAt().equals(before.schedule().startsAt())) {
            return before;
        }
        Webinar webinar = writing.seats().move(before, next);
        SessionDetails there = before.details()
                .with(before.details().title(), webinar.platform())
                .inWebinar(webinar.id());
        Session moved = move(webinar.schedule(), there);
        return moved.withMeeting(moved.meeting().withRoom(webinar.room()));
    }

    /** Refuses a time that is taken, unless the consultant overrides. */
    static void requireFree(Writing writing, Schedule next, OverlapQuery query) {
        if (next.overlap() == OverlapPolicy.EXCLUSIVE) {
            List<TimeSlot> collisions =
                    writing.unit().sessions().clashes(writing.consultant().id(), query);
            if (!collisions.isEmpty()) {
                throw new SlotUnavailableException(SlotUnavailableException.Reason.OVERLAP, collisions);
            }
        }
    }
}
