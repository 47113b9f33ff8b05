package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.session.BulkRefusedException;
import io.naksha.sessions.session.BulkResult;
import io.naksha.sessions.session.BulkResult.Kind;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BulkUpdateTest extends OnEveryStorage {
    private static final BulkUpdate.Mode ALL = BulkUpdate.Mode.ALL_OR_NOTHING;

    private List<Session> booked() {
        return IntStream.range(0, 3)
                .mapToObj(hour -> studio.book("carl@example.org", "2026-03-10", (10 + hour) + ":00"))
                .toList();
    }

    private static List<SessionId> ids(List<Session> sessions) {
        return sessions.stream().map(Session::id).toList();
    }

    private List<SessionStatus> statuses(List<Session> sessions) {
        return sessions.stream()
                .map(session -> studio.desk.sessions().get(session.id()).status())
                .toList();
    }

    @Test
    void changesStatusAndPaymentTogetherAsOneVersion() {
        List<Session> booked = booked();

        BulkResult result = studio.desk
                .sessions()
                .bulkUpdate(new BulkUpdate(
                        ids(booked), SessionStatus.CONFIRMED, PaymentStatus.PAID, BulkUpdate.Mode.BEST_EFFORT, null));

        assertThat(result.count(Kind.CHANGED)).isEqualTo(3);
        assertThat(statuses(booked)).containsOnly(SessionStatus.CONFIRMED);
        assertThat(studio.desk.sessions().get(booked.get(0).id()).stamp().version())
                .isEqualTo(2);
        assertThat(studio.client(booked.get(0)).statistics().paid()).containsExactly(Money.of("150", "EUR"));
    }

    @Test
    void bestEffortSaysWhatBecameOfEach() {
        List<Session> booked = booked();
        studio.desk.sessions().confirm(booked.get(0).id());
        studio.desk.sessions().cancel(booked.get(1).id(), null);
        SessionId unknown = new SessionId(new UUID(1, 2));
        List<SessionId> ids =
                Stream.concat(ids(booked).stream(), Stream.of(unknown)).toList();

        BulkResult result = studio.desk.sessions().bulkUpdate(BulkUpdate.status(ids, SessionStatus.CONFIRMED));

        assertThat(result.outcomes())
                .extracting(BulkResult.Outcome::kind)
                .containsExactly(Kind.UNCHANGED, Kind.REFUSED, Kind.CHANGED, Kind.REFUSED);
        assertThat(result.outcomes().get(1).reason()).contains("CANCELLED cannot become CONFIRMED");
        assertThat(statuses(booked))
                .containsExactly(SessionStatus.CONFIRMED, SessionStatus.CANCELLED, SessionStatus.CONFIRMED);
    }

    @Test
    void oneSessionIsChangedWhollyOrNotAtAll() {
        List<Session> booked = booked();
        studio.desk.sessions().setPaymentStatus(booked.get(0).id(), PaymentStatus.REFUNDED);

        BulkResult result = studio.desk
                .sessions()
                .bulkUpdate(new BulkUpdate(
                        ids(booked), SessionStatus.CONFIRMED, PaymentStatus.PAID, BulkUpdate.Mode.BEST_EFFORT, null));

        assertThat(result.outcomes().get(0).kind()).isEqualTo(Kind.REFUSED);
        assertThat(statuses(booked))
                .containsExactly(SessionStatus.PENDING, SessionStatus.CONFIRMED, SessionStatus.CONFIRMED);
    }

    @Test
    void allOrNothingChangesNothingWhereOneIsRefused() {
        List<Session> booked = booked();
        studio.desk.sessions().cancel(booked.get(2).id(), null);

        assertThatExceptionOfType(BulkRefusedException.class)
                .isThrownBy(() -> studio.desk
                        .sessions()
                        .bulkUpdate(BulkUpdate.status(ids(booked), SessionStatus.CONFIRMED)
                                .in(ALL)))
                .satisfies(refusal ->
                        assertThat(refusal.result().count(Kind.REFUSED)).isEqualTo(1));
        assertThat(statuses(booked))
                .containsExactly(SessionStatus.PENDING, SessionStatus.PENDING, SessionStatus.CANCELLED);
    }

    @Test
    void treatsAnothersSessionAsUnknown() {
        Session own = studio.book("carl@example.org", "2026-03-10", "10:00");
        var other = studio.naksha.workspace(
                studio.approved("omar@example.org", "Omar", "Other", "omar").id());

        BulkResult result = other.sessions().bulkUpdate(BulkUpdate.status(List.of(own.id()), SessionStatus.CONFIRMED));

        assertThat(result.outcomes().get(0).kind()).isEqualTo(Kind.REFUSED);
        assertThat(studio.desk.sessions().get(own.id())).isEqualTo(own);
    }

    @Test
    void isBounded() {
        List<SessionId> tooMany = IntStream.rangeClosed(0, BulkUpdate.MAX_IDS)
                .mapToObj(number -> new SessionId(new UUID(1, number)))
                .toList();

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () -> studio.desk.sessions().bulkUpdate(BulkUpdate.status(tooMany, SessionStatus.CONFIRMED)));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () -> studio.desk.sessions().bulkUpdate(BulkUpdate.status(List.of(), SessionStatus.CONFIRMED)));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> studio.desk
                        .sessions()
                        .bulkUpdate(
                                new BulkUpdate(tooMany.subList(0, 1), null, null, BulkUpdate.Mode.BEST_EFFORT, null)));
    }
}
