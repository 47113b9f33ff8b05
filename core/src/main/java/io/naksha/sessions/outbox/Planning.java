package io.naksha.sessions.outbox;

import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.Webinar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the plan of one command. */
final class Planning {
    private final DeliveryMeans means;
    private final Supplier<UUID> ids;
    private final Instant now;
    private final Delivery due;
    private final List<Session> sessions = new ArrayList<>();
    private final List<OutboxEntry> entries = new ArrayList<>();
    private final Set<Target> askedFor = new HashSet<>();

    Planning(DeliveryMeans means, Supplier<UUID> ids, Instant now, Delivery due) {
        this.means = means;
        this.ids = ids;
        this.now = now;
        this.due = due;
    }

    OutboxPlan result() {
        return new OutboxPlan(sessions, entries);
    }

    void add(SessionChange change) {
        Happening happening = Happening.of(change, now);
        Session before = change.before();
        boolean wasInvited = change.after().meeting().invitation() != null;
        Session session = change.after().withMeeting(meetingAfter(change, happening));
        sessions.add(session);
        for (Effect effect : happening.effects()) {
            if (effect == Effect.MEETING) {
                planMeeting(before, session, change.webinar());
            } else if (means.mail() && (effect != Effect.INVITATION_CANCELLED || wasInvited)) {
                entries.add(entry(ids, session, effect, now, due));
            }
        }
    }

    private Meeting meetingAfter(SessionChange change, Happening happening) {
        Session after = change.after();
        Meeting meeting = withWebinarRoom(after, change.webinar());
        boolean calendarsLearn = happening.requests() || (happening.cancels() && meeting.invitation() != null);
        if (means.mail() && calendarsLearn) {
            return meeting.invited(after.id());
        }
        return happening == Happening.LINK_GIVEN ? meeting.owing(false) : meeting;
    }

    // The webinar looks after the room; a seat shows it while it is agreed, and only then.
    private static Meeting withWebinarRoom(Session seat, @Nullable Webinar webinar) {
        if (webinar == null || seat.status() == SessionStatus.COMPLETED || seat.status() == SessionStatus.NO_SHOW) {
            return seat.meeting();
        }
        return seat.meeting().withRoom(seat.status() == SessionStatus.CONFIRMED ? webinar.room() : null);
    }

    private void planMeeting(@Nullable Session before, Session session, @Nullable Webinar webinar) {
        boolean called = session.status() == SessionStatus.CANCELLED;
        if (webinar != null) {
            if (!called || !webinar.isScheduled()) {
                webinarMeeting(webinar);
            }
            return;
        }
        boolean neverAgreed = called && before != null && before.status() == SessionStatus.PENDING;
        if (!neverAgreed
                && isWorkable(session.meeting().room(), session.details().platform())) {
            entries.add(entry(ids, session, Effect.MEETING, now, due));
        }
    }

    void webinarMeeting(Webinar webinar) {
        MeetingRoom room = webinar.room();
        Target target = Target.of(webinar.id());
        boolean settled = webinar.isScheduled() && isSettled(room, webinar.platform(), webinar.schedule());
        if (!settled && isWorkable(room, webinar.platform()) && askedFor.add(target)) {
            entries.add(new OutboxEntry(
                    new OutboxEntryId(ids.get()),
                    webinar.consultantId(),
                    target,
                    Effect.MEETING,
                    webinar.stamp().version(),
                    now,
                    due));
        }
    }

    private static boolean isSettled(@Nullable MeetingRoom room, Platform platform, Schedule schedule) {
        return room != null && room.platform() == platform && (room.isByHand() || room.fits(schedule));
    }

    // Without a room one may be in the making, so that moving and cancelling have to look after it.
    private boolean isWorkable(@Nullable MeetingRoom room, Platform platform) {
        boolean canCreate = means.platforms().contains(platform);
        if (room == null || room.isByHand()) {
            return canCreate && (room == null || room.platform() != platform);
        }
        return canCreate || means.platforms().contains(room.platform());
    }

    static OutboxEntry entry(Supplier<UUID> ids, Session session, Effect effect, Instant now, Delivery due) {
        return new OutboxEntry(
                new OutboxEntryId(ids.get()),
                session.consultantId(),
                Target.of(session.id()),
                effect,
                session.stamp().version(),
                now,
                due);
    }
}
