package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.jdbc.HostTransaction;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens around the end of Spring's transactions, and what is refused in them. */
class SpringTransactionLimitsTest extends ManagedTransactions {
    @Test
    void hooksOfOthersFindTheTransactionEnded() {
        required(() -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public int getOrder() {
                return 0;
            }

            @Override
            public void afterCommit() {
                assertThat(transactions.current()).isEmpty();
                studio.book(9);
                assertThat(heard).containsExactly(9);
            }

            @Override
            public void afterCompletion(int status) {
                studio.book(10);
            }
        }));

        assertThat(heard).containsExactly(9, 10);
        assertThat(studio.booked()).containsExactly(9, 10);
    }

    @Test
    void aHookThatFailsKeepsNoMailBack() {
        assertThatThrownBy(() -> required(() -> {
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public int getOrder() {
                            return 0;
                        }

                        @Override
                        public void afterCommit() {
                            fail();
                        }
                    });
                    studio.book(9);
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(heard).containsExactly(9);
        assertThat(mailer.messages()).isNotEmpty();
    }

    @Test
    void whatAnActionDoesInATransactionIsCommitted() {
        required(() -> {
            HostTransaction current = transactions.current().orElseThrow();
            current.afterCommit(() -> {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
                required(() -> {
                    buy(1);
                    studio.book(9);
                });
                assertThat(heard).containsExactly(9);
            });
        });

        assertThat(purchases()).containsExactly(1);
        assertThat(studio.booked()).containsExactly(9);
    }

    @Test
    void aTransactionThatMayNotBeCommittedIsRolledBack() {
        assertThatThrownBy(() -> required(() -> {
                    buy(1);
                    transactions.current().orElseThrow().setRollbackOnly();
                }))
                .isInstanceOfAny(UnexpectedRollbackException.class, StorageException.class);
        assertThatThrownBy(() -> required(() -> {
                    buy(2);
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            transactions.current().orElseThrow().setRollbackOnly();
                        }
                    });
                }))
                .isInstanceOf(StorageException.class);

        assertThat(purchases()).isEmpty();
        required(() -> buy(3));
        assertThat(purchases()).containsExactly(3);
    }

    @Test
    void aTransactionThatOnlyReadsMayReadAndNotWrite() {
        TransactionTemplate reading = with(TransactionDefinition.PROPAGATION_REQUIRED);
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> {
            assertThat(studio.booked()).isEmpty();
            assertThatThrownBy(() -> studio.book(9))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("read-only");
            assertThat(studio.booked()).isEmpty();
        });

        assertThat(studio.booked()).isEmpty();
        studio.book(9);
        assertThat(heard).containsExactly(9);
    }

    @Test
    void withoutATransactionSupportingOneIsNone() {
        with(TransactionDefinition.PROPAGATION_SUPPORTS).executeWithoutResult(status -> {
            buy(1);
            studio.book(9);
            assertThat(heard).containsExactly(9);
        });
        assertThat(studio.booked()).containsExactly(9);
    }

    @Test
    void anotherIsolationIsRefused() {
        TransactionTemplate serializable = with(TransactionDefinition.PROPAGATION_REQUIRED);
        serializable.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        serializable.executeWithoutResult(status -> assertThatThrownBy(() -> studio.book(9))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("SERIALIZABLE"));
    }

    @Test
    void aManagerThatIsNotFollowedIsToldOf() {
        try (Manager.Open unknown = kind.open(pool)) {
            new TransactionTemplate(unknown.manager())
                    .executeWithoutResult(status -> assertThatThrownBy(() -> studio.book(9))
                            .isInstanceOf(StorageException.class)
                            .hasMessageContaining("SpringTransactions.follow"));
            transactions.follow(unknown.manager());
            transactions.follow(unknown.manager());
            new TransactionTemplate(unknown.manager()).executeWithoutResult(status -> studio.book(9));
        }
        assertThat(heard).containsExactly(9);
    }

    @Test
    void aProxyThatKnowsOfTransactionsIsSeenThrough() {
        SpringTransactions seen = SpringTransactions.of(new TransactionAwareDataSourceProxy(pool));

        assertThat(seen.dataSource()).isSameAs(pool);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualThreadsJoinTheirOwnTransactions() throws Exception {
        try (SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("virtual-")) {
            executor.setVirtualThreads(true);
            executor.submit(() -> required(() -> {
                        studio.book(9);
                        assertThat(heard).isEmpty();
                    }))
                    .get();
        }
        assertThat(heard).containsExactly(9);
    }

    @Test
    void theStorageOfABeanIsClosedByItsContext() {
        Storage closing = new Storage() {
            @Override
            public <T extends @Nullable Object> T inTransaction(Work<T> work) {
                throw new UnsupportedOperationException();
            }

            @Override
            public <T extends @Nullable Object> T readOnly(Work<T> work) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {
                throw new UnsupportedOperationException();
            }
        };
        assertThatCode(() -> new HostedStorage(closing).close()).doesNotThrowAnyException();
    }
}
