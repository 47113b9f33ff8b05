package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.common.IdempotencyConflictException;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.IllegalTransitionException;
import io.naksha.sessions.session.PaymentConflictException;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentTest extends OnEveryStorage {
    private Session record(Session session, String reference, PaymentStatus outcome) {
        return studio.desk.sessions().recordPayment(session.id(), PaymentRecord.of(reference, outcome));
    }

    private List<Money> paidBy(Session session) {
        return studio.client(session).statistics().paid();
    }

    @Test
    void recordsAPaymentOnceHoweverOftenItIsReported() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");

        Session paid = record(booked, "r1", PaymentStatus.PAID);
        studio.clock.advance(Duration.ofHours(1));
        Session again = record(booked, "r1", PaymentStatus.PAID);

        assertThat(again).isEqualTo(paid);
        assertThat(paid.payment().reference()).isEqualTo("r1");
        assertThat(paid.payment().paidAt()).isEqualTo(paid.stamp().updatedAt());
        assertThat(paidBy(booked)).containsExactly(Money.of("50", "EUR"));
    }

    @Test
    void aReportThatComesLateAndAgainChangesNothing() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");
        record(booked, "r1", PaymentStatus.FAILED);
        Session paid = record(booked, "r2", PaymentStatus.PAID);

        assertThat(record(booked, "r1", PaymentStatus.FAILED)).isEqualTo(paid);
        Session refunded = record(booked, "r2", PaymentStatus.REFUNDED);
        assertThat(record(booked, "r2", PaymentStatus.PAID)).isEqualTo(refunded);
        assertThat(paidBy(booked)).as("a refund subtracts").isEmpty();
    }

    @Test
    void arrivesForACancelledSessionToo() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");
        studio.desk.sessions().cancel(booked.id(), null);

        assertThat(record(booked, "r1", PaymentStatus.PAID).payment().status()).isEqualTo(PaymentStatus.PAID);
        assertThat(paidBy(booked)).containsExactly(Money.of("50", "EUR"));
    }

    @Test
    void refusesASecondPaymentUnderAnotherReference() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");
        Session paid = record(booked, "r1", PaymentStatus.PAID);

        assertThatExceptionOfType(PaymentConflictException.class)
                .isThrownBy(() -> record(booked, "r2", PaymentStatus.PAID));
        assertThat(studio.desk.sessions().get(booked.id())).isEqualTo(paid);
    }

    @Test
    void aRefundOfASecondChargeLeavesTheFirstAlone() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");
        Session paid = record(booked, "r1", PaymentStatus.PAID);

        assertThatExceptionOfType(PaymentConflictException.class)
                .isThrownBy(() -> record(booked, "r2", PaymentStatus.REFUNDED));
        assertThat(studio.desk.sessions().get(booked.id())).isEqualTo(paid);
        assertThat(paidBy(booked)).containsExactly(Money.of("50", "EUR"));
    }

    @Test
    void aReportOfAReferenceThatAnotherSessionIsPaidUnderIsRefusedWhateverItSays() {
        Session first = studio.book("carl@example.org", "2026-03-10", "14:30");
        Session second = studio.book("carl@example.org", "2026-03-11", "14:30");
        record(first, "r1", PaymentStatus.PAID);

        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> record(second, "r1", PaymentStatus.REFUNDED));
        assertThat(studio.desk.sessions().get(second.id())).isEqualTo(second);
    }

    @Test
    void refusesAReferenceThatBelongsToAnotherSession() {
        Session first = studio.book("carl@example.org", "2026-03-10", "14:30");
        Session second = studio.book("carl@example.org", "2026-03-11", "14:30");
        record(first, "r1", PaymentStatus.PAID);

        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> record(second, "r1", PaymentStatus.PAID));
    }

    @Test
    void refusesAnOutcomeThatCannotFollow() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");
        record(booked, "r1", PaymentStatus.PAID);

        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> record(booked, "r1", PaymentStatus.FAILED));
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> studio.desk.sessions().setPaymentStatus(booked.id(), PaymentStatus.PENDING));
    }
}
