package io.naksha.sessions.effect;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.Webinar;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What needs an online room, or no longer does: a session, or a webinar for all its seats.
 *
 * @param target which session or webinar
 * @param consultantId who hosts
 * @param platform where it takes place
 * @param title what it is called
 * @param schedule when it takes place
 * @param room its room as it is stored
 * @param position its version
 * @param wish what there ought to be
 */
record MeetingSubject(
        Target target,
        ConsultantId consultantId,
        Platform platform,
        String title,
        Schedule schedule,
        @Nullable MeetingRoom room,
        long position,
        Wish wish) {

    /** What there ought to be. */
    enum Wish {
        /** A room on the platform, at the time. */
        ROOM,
        /** No room. */
        NO_ROOM,
        /** Whatever there is. */
        AS_IT_IS
    }

    static MeetingSubject of(Session session, Instant now) {
        Wish wish = switch (session.status()) {
            case CONFIRMED -> unlessOver(session.schedule(), now);
            case CANCELLED -> Wish.NO_ROOM;
            case PENDING, COMPLETED, NO_SHOW -> Wish.AS_IT_IS;
        };
        return new MeetingSubject(
                Target.of(session.id()),
                session.consultantId(),
                session.details().platform(),
                session.details().title(),
                session.schedule(),
                session.meeting().room(),
                session.stamp().version(),
                wish);
    }

    static MeetingSubject of(Webinar webinar, boolean hasSeats, Instant now) {
        Wish wish = webinar.room() == null && !hasSeats ? Wish.AS_IT_IS : unlessOver(webinar.schedule(), now);
        return new MeetingSubject(
                Target.of(webinar.id()),
                webinar.consultantId(),
                webinar.platform(),
                webinar.title(),
                webinar.schedule(),
                webinar.room(),
                webinar.stamp().version(),
                webinar.isScheduled() ? wish : Wish.NO_ROOM);
    }

    /** Whether there is nothing to ask of a provider. */
    boolean isSettled() {
        return switch (wish) {
            case AS_IT_IS -> true;
            case NO_ROOM -> room == null || room.isByHand();
            case ROOM -> room != null && isInPlace(room) && (room.isByHand() || room.fits(schedule));
        };
    }

    /** Whether a room that this platform may have made or moved is the one that is stored, or is wanted. */
    boolean mayUse(Platform asked) {
        return room == null ? wish == Wish.ROOM && platform == asked : !room.isByHand() && room.platform() == asked;
    }

    MeetingSubject withRoom(@Nullable MeetingRoom other) {
        return new MeetingSubject(target, consultantId, platform, title, schedule, other, position, wish);
    }

    /** Whether the room is on the platform where it ought to be. */
    boolean isInPlace(MeetingRoom at) {
        return at.platform() == platform;
    }

    // A platform need not be told of what is over.
    private static Wish unlessOver(Schedule schedule, Instant now) {
        return schedule.endsAt().isAfter(now) ? Wish.ROOM : Wish.AS_IT_IS;
    }
}
