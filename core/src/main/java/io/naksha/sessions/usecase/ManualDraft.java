package io.naksha.sessions.usecase;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionDetails;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.Webinar;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes a session of what a consultant entered: what is not said comes from the webinar, the offering, or the defaults. */
final class ManualDraft {
    private static final int DEFAULT_MINUTES = 60;

    private final NewSession command;
    private final SessionCreation.Context context;
    private final NewSession.Subject subject;
    private final @Nullable Offering offering;
    private final @Nullable Webinar webinar;
    private final Client client;
    private final Instant now;

    ManualDraft(NewSession command, SessionCreation.Context context, Client client, Instant now) {
        this.command = command;
        this.context = context;
        this.subject = command.subject();
        this.offering = context.offering();
        this.webinar = context.webinar();
        this.client = client;
        this.now = now;
    }

    Session session(SessionId id) {
        if (webinar != null) {
            refuseOwnTimeAndPlace(webinar);
        }
        SessionType type = type();
        Schedule schedule = schedule();
        SessionDetails details = new SessionDetails(
                title(type),
                type,
                platform(),
                offering == null ? null : offering.id(),
                webinar == null ? null : webinar.id());
        return new Session(
                id,
                client.consultantId(),
                client.id(),
                details,
                schedule,
                status(schedule),
                null,
                payment(),
                meeting(details.platform(), schedule),
                notes(),
                Session.Origin.MANUAL,
                Stamp.created(now));
    }

    // Silently dropping what was asked for would be worse than asking again.
    private void refuseOwnTimeAndPlace(Webinar joined) {
        boolean elsewhere = subject.platform() != null && subject.platform() != joined.platform();
        boolean asked = command.start() != null
                || subject.durationMinutes() != null
                || subject.meetingLink() != null
                || elsewhere
                || (subject.offeringId() != null && !subject.offeringId().equals(joined.offeringId()));
        if (asked) {
            throw ValidationException.of(
                    "subject.webinarId", "webinar-seat", "brings its own start, duration, platform, link and offering");
        }
    }

    private SessionType type() {
        SessionType offered = webinar != null ? SessionType.WEBINAR : offering != null ? offering.type() : null;
        SessionType wanted = subject.type();
        if (offered != null && wanted != null && offered != wanted) {
            throw ValidationException.of("subject.type", "not-offered", "must be " + offered, wanted);
        }
        return wanted != null ? wanted : offered != null ? offered : SessionType.PERSONAL;
    }

    private String title(SessionType type) {
        String given = Texts.blankToNull(subject.title());
        if (given != null) {
            return given;
        }
        if (webinar != null) {
            return webinar.title();
        }
        if (offering != null) {
            return offering.title();
        }
        // A webinar's title is seen by every client who has a seat, so it names none of them.
        return type == SessionType.PERSONAL
                ? "Personal session with " + client.name().display()
                : "Webinar with " + context.consultant().name().display();
    }

    private Platform platform() {
        if (webinar != null) {
            return webinar.platform();
        }
        if (subject.platform() != null) {
            return subject.platform();
        }
        return offering == null
                ? Platform.ZOOM
                : offering.platforms().iterator().next();
    }

    private Schedule schedule() {
        if (webinar != null) {
            return webinar.schedule();
        }
        if (command.start() == null) {
            throw ValidationException.of("start", "required", "must be given unless the webinar exists");
        }
        Integer minutes = subject.durationMinutes();
        int offered = offering == null ? DEFAULT_MINUTES : offering.durationMinutes();
        return Schedule.of(
                command.start().resolve(context.consultant().zone()),
                minutes == null ? offered : minutes,
                command.overlap());
    }

    private SessionStatus status(Schedule schedule) {
        return switch (command.status()) {
            case PENDING, CONFIRMED -> command.status();
            case COMPLETED -> {
                if (!schedule.isOver(now)) {
                    throw ValidationException.of(
                            "status", "not-over", "must not be COMPLETED unless the session lies wholly in the past");
                }
                yield SessionStatus.COMPLETED;
            }
            case CANCELLED, NO_SHOW ->
                throw ValidationException.of(
                        "status", "initial-status", "must be PENDING, CONFIRMED or COMPLETED", command.status());
        };
    }

    private Payment payment() {
        NewSession.Terms terms = command.terms();
        Money offered = offering == null ? Money.zero(context.consultant().currency()) : offering.price();
        Payment due =
                Payment.due(terms.price() == null ? offered : terms.price(), Texts.blankToNull(terms.paymentMethod()));
        return terms.paymentStatus() == PaymentStatus.PAID ? due.become(PaymentStatus.PAID, now) : due;
    }

    private Meeting meeting(Platform platform, Schedule schedule) {
        String link = subject.meetingLink();
        return link == null ? Meeting.NONE : Meeting.NONE.withRoom(MeetingRoom.byHand(platform, link, schedule));
    }

    private Notes notes() {
        return new Notes(
                Texts.blankToNull(command.notes().notes()),
                Texts.blankToNull(command.notes().consultantNotes()));
    }
}
