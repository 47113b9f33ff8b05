package io.naksha.sessions.usecase;

import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionDetails;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import java.time.Instant;

/** Makes a session of what a client asked for. */
final class SessionDrafts {
    private SessionDrafts() {}

    static Session booked(
            SessionId id,
            Consultant consultant,
            Offering offering,
            Platform platform,
            Client client,
            BookingRequest request,
            Instant now) {
        return new Session(
                id,
                consultant.id(),
                client.id(),
                new SessionDetails(offering.title(), offering.type(), platform, offering.id(), null),
                Schedule.of(
                        request.start().resolve(consultant.zone()),
                        offering.durationMinutes(),
                        OverlapPolicy.EXCLUSIVE),
                consultant.bookingPolicy() == BookingPolicy.CONFIRM_AUTOMATICALLY
                        ? SessionStatus.CONFIRMED
                        : SessionStatus.PENDING,
                null,
                Payment.due(offering.price(), Texts.blankToNull(request.paymentMethod())),
                Meeting.NONE,
                new Notes(Texts.blankToNull(request.notes()), null),
                Session.Origin.PUBLIC_BOOKING,
                Stamp.created(now));
    }
}
