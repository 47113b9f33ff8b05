package io.naksha.sessions.session;

import static io.naksha.sessions.session.PaymentStatus.FAILED;
import static io.naksha.sessions.session.PaymentStatus.PAID;
import static io.naksha.sessions.session.PaymentStatus.PENDING;
import static io.naksha.sessions.session.PaymentStatus.REFUNDED;
import static io.naksha.sessions.session.Samples.NOW;
import static io.naksha.sessions.session.Samples.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.common.Money;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTest {
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Payment DUE = Payment.due(euro("80"), "card");

    private static Payment in(PaymentStatus status) {
        return new Payment(euro("80"), status, "card", "ref", status == PAID ? NOW : null);
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(PaymentStatus.values())
                .flatMap(from -> Stream.of(PaymentStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void becomesWhatTheTableAllows(PaymentStatus from, PaymentStatus to) {
        Payment payment = in(from);
        if (from == to) {
            assertThat(payment.become(to, LATER)).isSameAs(payment);
        } else if (from.canBecome(to)) {
            Instant paidAt = to == PAID ? LATER : payment.paidAt();
            assertThat(payment.become(to, LATER)).isEqualTo(new Payment(euro("80"), to, "card", "ref", paidAt));
        } else {
            assertThatThrownBy(() -> payment.become(to, LATER))
                    .isInstanceOfSatisfying(IllegalTransitionException.class, error -> {
                        assertThat(error.from()).isEqualTo(from);
                        assertThat(error.to()).isEqualTo(to);
                        assertThat(error.allowed()).isEqualTo(from.next());
                    });
        }
    }

    @Test
    void timeOfPaymentStaysAfterARefund() {
        Payment paid = DUE.become(PAID, NOW);
        Payment refunded = paid.become(REFUNDED, LATER);

        assertThat(paid.paidAt()).isEqualTo(NOW);
        assertThat(refunded.paidAt()).isEqualTo(NOW);
    }

    @Test
    void releaseOfAnAuthorisationWasNeverPaid() {
        Payment released = DUE.become(REFUNDED, NOW);

        assertThat(released.paidAt()).isNull();
        assertThat(released.isFrozen()).isTrue();
        assertThat(released.counted()).isEqualTo(euro("0"));
    }

    @Test
    void failureCanBeTriedAgain() {
        Payment failed = DUE.become(FAILED, NOW);

        assertThat(failed.become(PENDING, LATER)).isEqualTo(DUE);
        assertThat(failed.become(PAID, LATER).paidAt()).isEqualTo(LATER);
        assertThat(failed.isFrozen()).isFalse();
    }

    @Test
    void priceOfZeroNeedsNoPayment() {
        Payment free = Payment.due(euro("0"), null);

        assertThat(free.status()).isEqualTo(PAID);
        assertThat(free.paidAt()).isNull();
        assertThat(free.isFrozen()).isFalse();
        assertThat(free.counted()).isEqualTo(euro("0"));
        assertThat(free.become(PAID, NOW)).isSameAs(free);
        assertThat(DUE.status()).isEqualTo(PENDING);
    }

    @Test
    void priceChangesWhileNoMoneyHasMoved() {
        Payment free = Payment.due(euro("0"), "card");

        assertThat(DUE.at(euro("90"))).isEqualTo(Payment.due(euro("90"), "card"));
        assertThat(DUE.at(euro("0"))).isEqualTo(free);
        assertThat(free.at(euro("80"))).isEqualTo(DUE);
        assertThat(in(FAILED).at(euro("70")).status()).isEqualTo(FAILED);
        assertThat(in(FAILED).at(euro("70")).reference()).isEqualTo("ref");
        assertThat(in(FAILED).at(euro("0")).status()).isEqualTo(PAID);
        assertThat(DUE.at(Money.of("80", "USD")).price()).isEqualTo(Money.of("80", "USD"));
        assertThat(DUE.at(euro("80"))).isSameAs(DUE);
    }

    @Test
    void priceIsFrozenOncePaidOrRefunded() {
        Payment paid = DUE.become(PAID, NOW);
        Payment refunded = paid.become(REFUNDED, NOW);

        assertThat(DUE.isFrozen()).isFalse();
        assertThat(paid.isFrozen()).isTrue();
        assertThat(refunded.isFrozen()).isTrue();
        assertThat(paid.at(euro("80.00"))).isSameAs(paid);
        assertThatIllegalStateException().isThrownBy(() -> paid.at(euro("81")));
        assertThatIllegalStateException().isThrownBy(() -> refunded.at(euro("0")));
    }

    @Test
    void countsWhatIsPaidOnly() {
        assertThat(in(PAID).counted()).isEqualTo(euro("80"));
        assertThat(in(PENDING).counted()).isEqualTo(euro("0"));
        assertThat(in(FAILED).counted()).isEqualTo(euro("0"));
        assertThat(in(REFUNDED).counted()).isEqualTo(euro("0"));
    }

    @Test
    void referenceAndMethodAreRecorded() {
        assertThat(DUE.referencedBy("r", null)).isEqualTo(new Payment(euro("80"), PENDING, "card", "r", null));
        assertThat(DUE.referencedBy("r", "cash").method()).isEqualTo("cash");
        assertThat(in(PAID).by("cash")).isEqualTo(new Payment(euro("80"), PAID, "cash", "ref", NOW));
        assertThat(in(PAID).by(null).method()).isNull();
    }

    @Test
    void timeIsKeptToTheMicrosecond() {
        assertThat(DUE.become(PAID, NOW.plusNanos(1_999)).paidAt()).isEqualTo(NOW.plusNanos(1_000));
    }
}
