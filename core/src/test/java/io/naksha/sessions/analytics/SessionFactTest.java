package io.naksha.sessions.analytics;

import static io.naksha.sessions.analytics.Facts.PAID_AT;
import static io.naksha.sessions.analytics.Facts.client;
import static io.naksha.sessions.analytics.Facts.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
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
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionFactTest {
    private static final ZonedDateTime START = ZonedDateTime.parse("2026-03-10T23:30:00+01:00[Europe/Berlin]");

    private static Session session(PaymentStatus paymentStatus) {
        return new Session(
                new SessionId(new UUID(0, 5)),
                new ConsultantId(new UUID(0, 7)),
                client(3),
                new SessionDetails("Intro", SessionType.PERSONAL, Platform.ZOOM, null, null),
                Schedule.of(START, 60, OverlapPolicy.EXCLUSIVE),
                SessionStatus.COMPLETED,
                null,
                new Payment(eur("50.00"), paymentStatus, null, null, PAID_AT),
                Meeting.NONE,
                Notes.NONE,
                Session.Origin.MANUAL,
                Stamp.created(PAID_AT));
    }

    @Test
    void it_has_what_figures_need_of_a_session() {
        assertThat(SessionFact.of(session(PaymentStatus.REFUNDED)))
                .isEqualTo(new SessionFact(
                        START.toInstant(),
                        client(3),
                        SessionStatus.COMPLETED,
                        PaymentStatus.REFUNDED,
                        eur("50.00"),
                        PAID_AT));
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    void a_recount_counts_a_session_as_its_client_was_told(PaymentStatus paymentStatus) {
        Session session = session(paymentStatus);
        StatisticsCollector recount = StatisticsRecount.collector();
        recount.accept(SessionFact.of(session));

        assertThat(recount.result()).containsEntry(client(3), session.contribution());
    }
}
