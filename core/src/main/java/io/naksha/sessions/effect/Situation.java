package io.naksha.sessions.effect;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that a mail depends on, read at once.
 *
 * @param entry what is carried out
 * @param session the session as it now is
 * @param consultant the consultant as it now is
 * @param client the client as it now is
 * @param history all that is kept about the session
 * @param meetings what is kept about the session's room, or that of its webinar
 */
record Situation(
        OutboxEntry entry,
        Session session,
        Consultant consultant,
        Client client,
        List<OutboxEntry> history,
        List<OutboxEntry> meetings) {

    boolean isConfirmed() {
        return session.status() == SessionStatus.CONFIRMED;
    }

    boolean isAboutLink() {
        return isConfirmed()
                && switch (entry.effect()) {
                    case SESSION_CONFIRMED, SESSION_CHANGED, NEW_BOOKING, INVITATION -> true;
                    case MEETING,
                            BOOKING_RECEIVED,
                            LINK_READY,
                            SESSION_CANCELLED,
                            CANCELLED_BY_CLIENT,
                            INVITATION_CANCELLED -> false;
                };
    }

    /** Whether some try is still to come that may set the room right. */
    boolean hasMeetingAhead() {
        return meetings.stream().anyMatch(meeting -> meeting.delivery().state() == OutboxState.PENDING);
    }

    /** Whether the room may still be set right, if only by an operator. */
    boolean mayGetRoom() {
        return meetings.stream()
                .map(meeting -> meeting.delivery().state())
                .anyMatch(state -> state == OutboxState.PENDING || state == OutboxState.DEAD);
    }

    /** Whether the session's room is on its platform and at its time. */
    static boolean isRoomSettled(Session session) {
        MeetingRoom room = session.meeting().room();
        return room != null
                && room.platform() == session.details().platform()
                && (room.isByHand() || room.fits(session.schedule()));
    }

    /** Whether one of these effects comes later for the same recipient. */
    boolean isFollowedBy(Effect... effects) {
        Predicate<OutboxEntry> behind =
                other -> other.sharesStreamWith(entry) && OutboxEntry.STREAM_ORDER.compare(other, entry) > 0;
        return history.stream()
                .filter(behind)
                .anyMatch(other -> List.of(effects).contains(other.effect()));
    }
}
