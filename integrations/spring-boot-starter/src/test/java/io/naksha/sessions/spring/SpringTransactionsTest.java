package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.inmemory.InMemoryMailer;
import io.naksha.sessions.jdbc.HostTransaction;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Use cases in Spring's transactions, by a manager of JDBC and one of JPA. */
@ParameterizedClass(name = "{0}")
@EnumSource(Manager.class)
class SpringTransactionsTest {
    @Parameter
    Manager kind;

    private final HikariDataSource pool = Manager.pool(Databases.migrated());
    private final HikariDataSource otherPool = Manager.pool(Databases.h2());
    private final SpringTransactions transactions = SpringTransactions.of(pool);
    private final InMemoryMailer mailer = InMemoryMailer.create();
    private final List<Integer> heard = new ArrayList<>();
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private Manager.Open opened;
    private AbstractPlatformTransactionManager manager;
    private NakshaSessions naksha;
    private Studio studio;

    @BeforeEach
    void open() {
        jdbc.execute("CREATE TABLE purchase (id INT PRIMARY KEY)");
        opened = kind.open(pool);
        manager = opened.manager();
        transactions.follow(manager);
        naksha = NakshaSessions.builder()
                .storage(new HostedStorage(JdbcStorage.of(transactions.dataSource(), transactions)))
                .mailer(mailer)
                .listener(event -> heard.add(event.session().schedule().time().getHour()))
                .withoutPolling()
                .build();
        studio = new Studio(naksha);
    }

    @AfterEach
    void close() {
        naksha.close();
        opened.close();
        pool.close();
        otherPool.close();
    }

    private TransactionTemplate with(int propagation) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        return template;
    }

    private void required(Runnable work) {
        with(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> work.run());
    }

    private void buy(int id) {
        jdbc.update("INSERT INTO purchase VALUES (?)", id);
    }

    private List<Integer> purchases() {
        return jdbc.queryForList("SELECT id FROM purchase ORDER BY id", Integer.class);
    }

    private static void fail() {
        throw new IllegalArgumentException("mine");
    }

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
