package io.naksha.sessions.analytics;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a session that figures are made of.
 *
 * @param startsAt the instant of the start
 * @param clientId who attends
 * @param status where the session stands
 * @param paymentStatus where its payment stands
 * @param price what it costs
 * @param paidAt when it was paid; absent where it was not or needed not be
 */
public record SessionFact(
        Instant startsAt,
        ClientId clientId,
        SessionStatus status,
        PaymentStatus paymentStatus,
        Money price,
        @Nullable Instant paidAt) {

    /** What figures need of a session. */
    public static SessionFact of(Session session) {
        return new SessionFact(
                session.schedule().startsAt(),
                session.clientId(),
                session.status(),
                session.payment().status(),
                session.payment().price(),
                session.payment().paidAt());
    }
}
