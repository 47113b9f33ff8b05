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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees that a client who was written to before the room was right gets the link once. Both sides decide under the consultant's lock: the mail, when it is settled,
 * either finds the new link and has it sent, or leaves the debt to whoever stores the room.
 */
final class LinkDebt {
    private static final Set<Effect> CARRIERS =
            EnumSet.of(Effect.SESSION_CONFIRMED, Effect.SESSION_CHANGED, Effect.LINK_READY);

    private final NewEntries entries;

    LinkDebt(NewEntries entries) {
        this.entries = entries;
    }

    /** After this mail, which carried the link of {@code mailed}, while the room was not right. Says whether a session was changed. */
    boolean afterMail(UnitOfWork unit, OutboxEntry mail, Session mailed, Instant now) {
        if (unit.consultants().lock(mailed.consultantId()).isEmpty()) {
            return false;
        }
        Session session =
                unit.sessions().find(mailed.consultantId(), mailed.id()).orElse(mailed);
        if (session.status() != SessionStatus.CONFIRMED) {
            return false;
        }
        String link = session.meetingLink();
        boolean isNews = link != null && !link.equals(mailed.meetingLink());
        boolean owed = !isNews && !Situation.isRoomSettled(session);
        boolean changed = session.meeting().linkOwed() != owed;
        if (changed) {
            unit.sessions().update(List.of(session.withMeeting(session.meeting().owing(owed))));
        }
        if (isNews && !isAboutToBeTold(unit, session, mail)) {
            unit.outbox().append(List.of(linkReady(session, now)));
        }
        return changed;
    }

    /** The session with this room; its debt is paid where the room has a link. */
    static Session withRoom(Session session, Meeting next) {
        Session roomed = session.withMeeting(next);
        return roomed.meetingLink() == null ? roomed : roomed.withMeeting(next.owing(false));
    }

    /** What tells the client of {@code before} of the room that {@code after} has, where that is news that they are owed. */
    List<OutboxEntry> news(UnitOfWork unit, Session before, Session after, Instant now) {
        String link = after.meetingLink();
        boolean isDue = before.meeting().linkOwed()
                && after.status() == SessionStatus.CONFIRMED
                && link != null
                && !link.equals(before.meetingLink())
                && !isAboutToBeTold(unit, after, null);
        return isDue ? List.of(linkReady(after, now)) : List.of();
    }

    private OutboxEntry linkReady(Session session, Instant now) {
        return entries.about(session, Effect.LINK_READY, now);
    }

    // A mail that is still to be sent carries the link by itself; one that is just being sent without it comes to
    // afterMail.
    private static boolean isAboutToBeTold(UnitOfWork unit, Session session, @Nullable OutboxEntry except) {
        return unit.outbox().about(session.consultantId(), Target.of(session.id())).stream()
                .filter(entry -> entry.delivery().state() == OutboxState.PENDING)
                .filter(entry -> except == null || !entry.id().equals(except.id()))
                .anyMatch(entry -> CARRIERS.contains(entry.effect()));
    }
}
