package io.naksha.sessions.outbox;

import static io.naksha.sessions.effect.Given.NOW;
import static io.naksha.sessions.outbox.OutboxPlannerTest.ALL;
import static io.naksha.sessions.outbox.OutboxPlannerTest.BOOKED;
import static io.naksha.sessions.outbox.OutboxPlannerTest.cancelled;
import static io.naksha.sessions.outbox.OutboxPlannerTest.moved;
import static io.naksha.sessions.outbox.OutboxPlannerTest.plan;
import static io.naksha.sessions.session.SessionStatus.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Session;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The calendar invitation that a plan raises. */
class InvitationPlanTest {
    @Test
    void invitationsCountUpFromZeroForOneUid() {
        Session confirmed =
                plan(ALL, BOOKED, BOOKED.become(CONFIRMED, NOW), NOW).session();
        Session later = plan(ALL, confirmed, moved(confirmed), NOW).session();
        Session off = plan(ALL, later, cancelled(later, Cancellation.Party.CLIENT), NOW)
                .session();

        assertThat(Stream.of(confirmed, later, off)
                        .map(session -> session.meeting().invitation().sequence()))
                .containsExactly(0, 1, 2);
        assertThat(Stream.of(confirmed, later, off)
                        .map(session -> session.meeting().invitation().uid())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aPendingSessionThatWasNeverInvitedTakesNoCalendarBack() {
        Session off = plan(ALL, BOOKED, cancelled(BOOKED, Cancellation.Party.CONSULTANT), NOW)
                .session();

        assertThat(off.meeting().invitation()).isNull();
    }
}
