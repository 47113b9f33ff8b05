package io.naksha.sessions.outbox;

import static io.naksha.sessions.session.SessionStatus.CANCELLED;
import static io.naksha.sessions.session.SessionStatus.CONFIRMED;
import static io.naksha.sessions.session.SessionStatus.PENDING;

import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a change means to those around the session, and what follows from it: one row each of the table of effects. */
enum Happening {
    BOOKED_PENDING,
    BOOKED_CONFIRMED,
    CREATED_PENDING,
    AGREED,
    CHANGED_PENDING,
    CHANGED_CONFIRMED,
    LINK_GIVEN,
    CANCELLED_BY_CLIENT,
    CANCELLED_BY_CONSULTANT,
    NOTHING;

    List<Effect> effects() {
        return switch (this) {
            case BOOKED_PENDING -> List.of(Effect.BOOKING_RECEIVED, Effect.NEW_BOOKING);
            case BOOKED_CONFIRMED -> List.of(Effect.MEETING, Effect.SESSION_CONFIRMED, Effect.NEW_BOOKING);
            case CREATED_PENDING -> List.of(Effect.BOOKING_RECEIVED);
            case AGREED -> List.of(Effect.MEETING, Effect.SESSION_CONFIRMED, Effect.INVITATION);
            case CHANGED_PENDING -> List.of(Effect.SESSION_CHANGED);
            case CHANGED_CONFIRMED -> List.of(Effect.MEETING, Effect.SESSION_CHANGED, Effect.INVITATION);
            case LINK_GIVEN -> List.of(Effect.LINK_READY);
            case CANCELLED_BY_CLIENT -> List.of(Effect.MEETING, Effect.SESSION_CANCELLED, Effect.CANCELLED_BY_CLIENT);
            case CANCELLED_BY_CONSULTANT ->
                List.of(Effect.MEETING, Effect.SESSION_CANCELLED, Effect.INVITATION_CANCELLED);
            case NOTHING -> List.of();
        };
    }

    /** Whether calendars are told to enter the session. */
    boolean requests() {
        return this == BOOKED_CONFIRMED || this == AGREED || this == CHANGED_CONFIRMED;
    }

    boolean cancels() {
        return this == CANCELLED_BY_CLIENT || this == CANCELLED_BY_CONSULTANT;
    }

    static Happening of(SessionChange change, Instant now) {
        Session before = change.before();
        Session after = change.after();
        return before == null ? made(after, now) : changed(before, after, now);
    }

    private static Happening made(Session session, Instant now) {
        boolean booked = session.origin() == Session.Origin.PUBLIC_BOOKING;
        if (!session.status().isActive() || (!booked && isOver(session, now))) {
            return NOTHING;
        }
        if (session.status() == PENDING) {
            return booked ? BOOKED_PENDING : CREATED_PENDING;
        }
        return booked ? BOOKED_CONFIRMED : AGREED;
    }

    private static Happening changed(Session before, Session after, Instant now) {
        if (after.status() == CANCELLED) {
            return before.status() == CANCELLED ? NOTHING : cancelled(after);
        }
        if (after.status() == CONFIRMED) {
            return before.status() == CONFIRMED ? changedConfirmed(before, after) : confirmed(after, now);
        }
        return after.status() == PENDING && isMoved(before, after) ? CHANGED_PENDING : NOTHING;
    }

    private static Happening cancelled(Session after) {
        Cancellation how = after.cancellation();
        return how != null && how.by() == Cancellation.Party.CLIENT ? CANCELLED_BY_CLIENT : CANCELLED_BY_CONSULTANT;
    }

    // Confirming what is over is bookkeeping, as making it would be.
    private static Happening confirmed(Session after, Instant now) {
        return isOver(after, now) ? NOTHING : AGREED;
    }

    private static Happening changedConfirmed(Session before, Session after) {
        if (isMoved(before, after)
                || before.details().platform() != after.details().platform()) {
            return CHANGED_CONFIRMED;
        }
        String link = after.meetingLink();
        return link == null || Objects.equals(link, before.meetingLink()) ? NOTHING : LINK_GIVEN;
    }

    private static boolean isMoved(Session before, Session after) {
        return !exclusive(before.schedule()).equals(exclusive(after.schedule()));
    }

    // Whether a session may overlap others is nothing that anybody outside has to learn of.
    private static Schedule exclusive(Schedule schedule) {
        return new Schedule(
                schedule.date(),
                schedule.time(),
                schedule.zone(),
                schedule.startsAt(),
                schedule.durationMinutes(),
                OverlapPolicy.EXCLUSIVE);
    }

    private static boolean isOver(Session session, Instant now) {
        return !session.schedule().endsAt().isAfter(now);
    }
}
