package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.naksha.sessions.session.SlotUnavailableException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Use cases in Spring's transactions share their fate. */
class SpringTransactionsTest extends ManagedTransactions {
    @Test
    void whatSpringCommitsIsKeptAndThenMailed() {
        required(() -> {
            buy(1);
            studio.book(9);
            assertThat(studio.booked()).containsExactly(9);
            assertThat(CompletableFuture.supplyAsync(studio::booked).join()).isEmpty();
            assertThat(mailer.messages()).isEmpty();
            assertThat(heard).isEmpty();
        });

        assertThat(purchases()).containsExactly(1);
        assertThat(studio.booked()).containsExactly(9);
        assertThat(heard).containsExactly(9);
        assertThat(mailer.messages()).isNotEmpty();
    }

    @Test
    void whatSpringRollsBackNeverWas() {
        assertThatThrownBy(() -> required(() -> {
                    buy(1);
                    studio.book(9);
                    fail();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        with(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
            studio.book(10);
            status.setRollbackOnly();
        });

        assertThat(purchases()).isEmpty();
        assertThat(studio.booked()).isEmpty();
        assertThat(heard).isEmpty();
        assertThat(naksha.outbox().dispatchDue()).isZero();
        assertThat(mailer.messages()).isEmpty();
    }

    @Test
    void aRefusalThatIsCaughtLeavesNothingBehind() {
        required(() -> {
            studio.book(9);
            buy(1);
            assertThatThrownBy(() -> studio.book(9)).isInstanceOf(SlotUnavailableException.class);
            studio.book(10);
        });

        assertThat(studio.booked()).containsExactly(9, 10);
        assertThat(purchases()).containsExactly(1);
        assertThat(heard).containsExactly(9, 10);
    }

    @Test
    void aTransactionOfItsOwnIsCommittedWhateverBecomesOfTheOneAround() {
        assertThatThrownBy(() -> required(() -> {
                    assertThat(studio.booked()).isEmpty();
                    with(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(status -> studio.book(9));
                    assertThat(heard).containsExactly(9);
                    assertThat(mailer.messages()).isNotEmpty();
                    buy(1);
                    fail();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(studio.booked()).containsExactly(9);
        assertThat(purchases()).isEmpty();
    }

    @Test
    void theOneAroundGoesOnWhenTheInnerOneIsRolledBack() {
        required(() -> {
            buy(1);
            assertThatThrownBy(() -> with(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                            .executeWithoutResult(status -> {
                                studio.book(9);
                                fail();
                            }))
                    .isInstanceOf(IllegalArgumentException.class);
            studio.book(10);
            assertThat(heard).isEmpty();
        });

        assertThat(studio.booked()).containsExactly(10);
        assertThat(heard).containsExactly(10);
        assertThat(purchases()).containsExactly(1);
    }

    @Test
    void outsideOfASuspendedTransactionABookingStandsAlone() {
        assertThatThrownBy(() -> required(() -> {
                    buy(1);
                    with(TransactionDefinition.PROPAGATION_NOT_SUPPORTED)
                            .executeWithoutResult(status -> studio.book(9));
                    assertThat(heard).containsExactly(9);
                    fail();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(studio.booked()).containsExactly(9);
    }

    @Test
    void whatANestedTransactionTakesBackIsNotAnnounced() {
        assumeThat(kind).as("JPA takes no savepoints").isEqualTo(Manager.JDBC);
        manager.setNestedTransactionAllowed(true);
        required(() -> {
            studio.book(9);
            assertThatThrownBy(
                            () -> with(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(status -> {
                                studio.book(10);
                                fail();
                            }))
                    .isInstanceOf(IllegalArgumentException.class);
            with(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(status -> studio.book(11));
        });

        assertThat(studio.booked()).containsExactly(9, 11);
        assertThat(heard).containsExactly(9, 11);
    }

    @Test
    void aTransactionOfAnotherDataSourceIsNotJoined() {
        try (Manager.Open other = Manager.JDBC.open(otherPool)) {
            transactions.follow(other.manager());
            assertThatThrownBy(() -> new TransactionTemplate(other.manager()).executeWithoutResult(status -> {
                        assertThat(jdbc.queryForObject("SELECT 1", Integer.class))
                                .isEqualTo(1);
                        assertThat(transactions.current()).isEmpty();
                        studio.book(9);
                        fail();
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            required(() -> new TransactionTemplate(other.manager()).executeWithoutResult(status -> {
                studio.book(10);
                assertThat(transactions.current()).isPresent();
            }));
        }
        assertThat(studio.booked()).containsExactly(9, 10);
    }
}
