package io.naksha.sessions.usecase;

import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.PaymentConflictException;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionUpdate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Applies a checked update to a session; gives the same object back where nothing changes. */
final class SessionEdits {
    private final SessionUpdate command;
    private final Instant now;

    private SessionEdits(SessionUpdate command, Instant now) {
        this.command = command;
        this.now = now;
    }

    /** However many fields change, the version grows by one. */
    static Session apply(SessionUpdate command, Session session, Instant now) {
        SessionEdits edits = new SessionEdits(command, now);
        Session edited = edits.place(edits.notes(edits.payment(session)));
        return edited.equals(session) ? session : edited.oneVersionAfter(session);
    }

    private Session notes(Session session) {
        Notes notes = session.notes();
        return session.noted(
                new Notes(
                        Texts.blankToNull(command.notes().applyTo(notes.notes())),
                        Texts.blankToNull(command.consultantNotes().applyTo(notes.consultantNotes()))),
                now);
    }

    private Session payment(Session session) {
        Payment payment = session.payment();
        Money price = command.price().orKeep(payment.price());
        if (!price.equals(payment.price()) && payment.isFrozen()) {
            throw new PaymentConflictException(session.id(), "is paid: its price cannot change");
        }
        String method = Texts.blankToNull(command.paymentMethod().applyTo(payment.method()));
        return session.paid(payment.at(price).by(method), now);
    }

    private Session place(Session session) {
        Platform platform = command.platform().orKeep(session.details().platform());
        String title = command.title().orKeep(session.details().title()).strip();
        boolean moves = platform != session.details().platform()
                || command.meetingLink().changes();
        if (moves && session.details().webinarId() != null) {
            throw ValidationException.of(
                    "platform", "webinar-seat", "is the webinar's, and cannot change for one seat");
        }
        Session about = session.about(session.details().with(title, platform), now);
        return command.meetingLink().changes()
                ? linked(about, command.meetingLink().value())
                : about;
    }

    private Session linked(Session session, @Nullable String link) {
        session.requireOpen();
        Meeting meeting = session.meeting();
        MeetingRoom room = meeting.room();
        boolean provided = room != null && !room.isByHand();
        if (provided) {
            throw ValidationException.of(
                    "meetingLink", "room-exists", "cannot replace the room that the provider made");
        }
        boolean same = link == null ? room == null : room != null && room.link().equals(link);
        if (same && (room == null || room.platform() == session.details().platform())) {
            return session;
        }
        if (link != null) {
            MeetingRoom byHand = MeetingRoom.byHand(session.details().platform(), link, session.schedule());
            return session.relinked(meeting.withRoom(byHand), now);
        }
        return room == null ? session : session.relinked(meeting.withRoom(null), now);
    }
}
