package io.naksha.sessions.effect;

import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sees that a client who was written to before the room was right gets the link once. Both sides decide under the consultant's lock: the mail, when it is settled,
 * either finds the new link and has it sent, or leaves the debt to whoever stores the room.
 */
final class LinkDebt {
    private final NewEntries entries;

    LinkDebt(NewEntries entries) {
        this.entries = entries;
    }

    /** After a mail that carried this link, while the room was not right. Says whether a session was changed. */
    boolean afterMail(UnitOfWork unit, Session mailed, @Nullable String carried, Instant now) {
        if (unit.consultants().lock(mailed.consultantId()).isEmpty()) {
            return false;
        }
        Session session =
                unit.sessions().find(mailed.consultantId(), mailed.id()).orElse(mailed);
        if (session.status() != SessionStatus.CONFIRMED) {
            return false;
        }
        String link = session.meetingLink();
        boolean isNews = link != null && !link.equals(carried);
        boolean owed = !isNews && !Situation.isRoomSettled(session);
        boolean changed = session.meeting().linkOwed() != owed;
        if (changed) {
            unit.sessions().update(List.of(session.withMeeting(session.meeting().owing(owed))));
        }
        if (isNews && !isUnderway(unit, session)) {
            unit.outbox().append(List.of(linkReady(session, now)));
        }
        return changed;
    }

    /** The session with this room; its debt is paid where the room has a link. */
    static Session withRoom(Session session, Meeting next) {
        Session roomed = session.withMeeting(next);
        return roomed.meetingLink() == null ? roomed : roomed.withMeeting(next.owing(false));
    }

    /** Whether the room that {@code after} has is news that the client of {@code before} is owed. */
    static boolean isDue(Session before, Session after) {
        String link = after.meetingLink();
        return before.meeting().linkOwed()
                && after.status() == SessionStatus.CONFIRMED
                && link != null
                && !Objects.equals(link, before.meetingLink());
    }

    OutboxEntry linkReady(Session session, Instant now) {
        return entries.about(session, Effect.LINK_READY, now);
    }

    private static boolean isUnderway(UnitOfWork unit, Session session) {
        return unit.outbox().about(session.consultantId(), Target.of(session.id())).stream()
                .anyMatch(entry ->
                        entry.effect() == Effect.LINK_READY && entry.delivery().state() == OutboxState.PENDING);
    }
}
