package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionDetails;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.WebinarId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a valid session, new to any storage: confirmed, an hour long, unpaid. */
final class SessionSample {
    private ConsultantId consultantId;
    private ClientId clientId;
    private SessionId id = new SessionId(Samples.uuid());
    private SessionDetails details =
            new SessionDetails("Consultation", SessionType.PERSONAL, Platform.ZOOM, null, null);
    private Schedule schedule = Samples.schedule(Instant.parse("2031-05-05T08:00:00Z"), 60);
    private SessionStatus status = SessionStatus.CONFIRMED;
    private @Nullable Cancellation cancellation;
    private Payment payment = Payment.due(Money.of("50.00", "EUR"), null);
    private Meeting meeting = Meeting.NONE;
    private Notes notes = Notes.NONE;
    private Session.Origin origin = Session.Origin.MANUAL;
    private Stamp stamp = Stamp.created(Samples.NOW);

    SessionSample(Client client) {
        consultantId = client.consultantId();
        clientId = client.id();
    }

    static SessionSample like(Client client, Session session) {
        SessionSample sample = new SessionSample(client);
        sample.consultantId = session.consultantId();
        sample.id = session.id();
        sample.details = session.details();
        sample.schedule = session.schedule();
        sample.status = session.status();
        sample.cancellation = session.cancellation();
        sample.payment = session.payment();
        sample.meeting = session.meeting();
        sample.notes = session.notes();
        sample.origin = session.origin();
        sample.stamp = session.stamp();
        return sample;
    }

    SessionSample of(ConsultantId other) {
        consultantId = other;
        return this;
    }

    SessionSample details(SessionDetails other) {
        details = other;
        return this;
    }

    SessionSample title(String title) {
        details = details.with(title, details.platform());
        return this;
    }

    SessionSample seatOf(WebinarId webinarId) {
        details = new SessionDetails(
                details.title(), SessionType.WEBINAR, details.platform(), details.offeringId(), webinarId);
        return this;
    }

    SessionSample at(Instant startsAt, int minutes) {
        schedule = Samples.schedule(startsAt, minutes);
        return this;
    }

    SessionSample schedule(Schedule other) {
        schedule = other;
        return this;
    }

    SessionSample overridden() {
        schedule = new Schedule(
                schedule.date(),
                schedule.time(),
                schedule.zone(),
                schedule.startsAt(),
                schedule.durationMinutes(),
                OverlapPolicy.OVERRIDDEN);
        return this;
    }

    SessionSample status(SessionStatus other) {
        status = other;
        cancellation = other == SessionStatus.CANCELLED
                ? new Cancellation(Cancellation.Party.CLIENT, null, Samples.NOW)
                : null;
        return this;
    }

    SessionSample cancellation(Cancellation how) {
        status = SessionStatus.CANCELLED;
        cancellation = how;
        return this;
    }

    SessionSample payment(Payment other) {
        payment = other;
        return this;
    }

    SessionSample paid(Money price) {
        payment = new Payment(price, PaymentStatus.PAID, null, null, Samples.NOW);
        return this;
    }

    SessionSample meeting(Meeting other) {
        meeting = other;
        return this;
    }

    SessionSample notes(Notes other) {
        notes = other;
        return this;
    }

    SessionSample origin(Session.Origin other) {
        origin = other;
        return this;
    }

    SessionSample stamp(Stamp other) {
        stamp = other;
        return this;
    }

    Session build() {
        return new Session(
                id,
                consultantId,
                clientId,
                details,
                schedule,
                status,
                cancellation,
                payment,
                meeting,
                notes,
                origin,
                stamp);
    }
}
