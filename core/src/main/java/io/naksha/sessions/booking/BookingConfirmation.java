package io.naksha.sessions.booking;

import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the public caller is told of a booking: nothing the consultant noted, nothing of other clients.
 *
 * @param sessionId the session that was made
 * @param status PENDING, or CONFIRMED where the consultant confirms automatically
 * @param title what was booked
 * @param type for one client, or a seat in a webinar
 * @param platform where it takes place
 * @param schedule when it takes place
 * @param price what it costs
 * @param paymentStatus whether it is paid
 * @param meetingLink what the client opens; absent while there is none
 * @param consultant whom it is with
 * @param replayed whether the idempotency key had booked it before, so that nothing was written now
 */
public record BookingConfirmation(
        SessionId sessionId,
        SessionStatus status,
        String title,
        SessionType type,
        Platform platform,
        Schedule schedule,
        Money price,
        PaymentStatus paymentStatus,
        @Nullable String meetingLink,
        PersonName consultant,
        boolean replayed) {

    /** Shows of a session what its client may see. */
    public static BookingConfirmation of(Session session, PersonName consultant, boolean replayed) {
        return new BookingConfirmation(
                session.id(),
                session.status(),
                session.details().title(),
                session.details().type(),
                session.details().platform(),
                session.schedule(),
                session.payment().price(),
                session.payment().status(),
                session.meetingLink(),
                consultant,
                replayed);
    }

    /** Hides the title, which may name the client, and the link. */
    @Override
    public String toString() {
        return "BookingConfirmation[sessionId=" + sessionId + ", status=" + status + "]";
    }
}
