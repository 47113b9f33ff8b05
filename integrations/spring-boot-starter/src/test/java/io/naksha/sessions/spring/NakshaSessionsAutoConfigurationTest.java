package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.inmemory.InMemoryCache;
import io.naksha.sessions.inmemory.InMemoryMailer;
import io.naksha.sessions.inmemory.InMemoryMeetingLinks;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.DeadLetterListener;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.IdGenerator;
import io.naksha.sessions.spi.Observer;
import io.naksha.sessions.spi.SessionListener;
import io.naksha.sessions.spi.Storage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is there under which conditions. */
class NakshaSessionsAutoConfigurationTest {
    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(NakshaSessionsAutoConfiguration.class));
    private final ApplicationContextRunner runner = bare.withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=" + Databases.h2(), "naksha.sessions.schema.migrate=on-start");

    @Test
    void aDataSourceIsEnough() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(NakshaSessions.class).hasSingleBean(NakshaSessionsLifecycle.class);
            assertThat(context.getBean(Storage.class)).isInstanceOf(JdbcStorage.class);
            assertThat(new Studio(context.getBean(NakshaSessions.class)).book(9).replayed())
                    .isFalse();
        });
    }

    @Test
    void withoutADataSourceThereIsNothing() {
        bare.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(Storage.class)
                .doesNotHaveBean(NakshaSessions.class));
    }

    @Test
    void ofSeveralDataSourcesThePrimaryOneIsUsedAndNoneIsGuessed() {
        runner.withBean("second", DataSource.class, DriverManagerDataSource::new)
                .withBean("third", DataSource.class, DriverManagerDataSource::new)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(NakshaSessions.class));
    }

    @Test
    void itCanBeTurnedOff() {
        runner.withPropertyValues("naksha.sessions.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(NakshaSessions.class));
    }

    @Test
    void nothingMigratesUnasked() {
        runner.withPropertyValues("naksha.sessions.schema.migrate=never", "naksha.sessions.dispatch.polling=false")
                .run(context -> {
                    assertThat(context).hasSingleBean(NakshaSessions.class);
                    assertThat(context.getBean(NakshaSessions.class).outbox())
                            .extracting(outbox -> catchThrowable(outbox::health))
                            .hasToString("io.naksha.sessions.spi.StorageException: the schema is missing or of another"
                                    + " version: see Migrations");
                });
    }

    @Test
    void anOptionThatTheProductLacksFailsTheStart() {
        runner.withPropertyValues("naksha.sessions.schema.options=partitioned")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("only PostgreSQL has the options"));
    }

    @Test
    void aStorageOfTheApplicationsIsUsedAndClosedOnce() {
        Storage mine = InMemoryStorage.create();
        runner.withBean("mine", Storage.class, () -> mine).run(context -> {
            assertThat(context).doesNotHaveBean(SpringTransactions.class).hasSingleBean(Storage.class);
            Studio studio = new Studio(context.getBean(NakshaSessions.class));
            studio.book(9);
            assertThat(mine.<Boolean>readOnly(unit ->
                            unit.consultants().find(studio.desk.consultantId()).isPresent()))
                    .isTrue();
        });
        bare.withBean("mine", Storage.class, InMemoryStorage::create)
                .run(context -> assertThat(context).hasSingleBean(NakshaSessions.class));
    }

    @Test
    void aNakshaSessionsOfTheApplicationsStandsAlone() {
        runner.withBean(
                        NakshaSessions.class,
                        () -> NakshaSessions.builder()
                                .storage(InMemoryStorage.create())
                                .build())
                .run(context -> assertThat(context)
                        .hasSingleBean(NakshaSessions.class)
                        .doesNotHaveBean(Storage.class)
                        .doesNotHaveBean(NakshaSessionsLifecycle.class)
                        .doesNotHaveBean(SessionListener.class));
    }

    @Test
    void beansOfTheApplicationsArePickedUp() {
        InMemoryMailer mailer = InMemoryMailer.create();
        InMemoryMeetingLinks links = InMemoryMeetingLinks.create();
        List<String> heard = new CopyOnWriteArrayList<>();
        Clock clock = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);
        runner.withBean(InMemoryMailer.class, () -> mailer)
                .withBean(InMemoryMeetingLinks.class, () -> links)
                .withBean(Clock.class, () -> clock)
                .withBean(IdGenerator.class, () -> UUID::randomUUID)
                .withBean("first", SessionListener.class, () -> event -> heard.add("first"))
                .withBean("second", SessionListener.class, () -> event -> heard.add("second"))
                .withBean(
                        NakshaSessionsBuilderCustomizer.class,
                        () -> builder -> builder.listener(e -> heard.add("third")))
                .run(context -> {
                    Studio studio = new Studio(context.getBean(NakshaSessions.class));
                    studio.desk.sessions().confirm(studio.book(9).sessionId());
                    assertThat(heard).containsExactly("first", "second", "third", "first", "second", "third");
                    assertThat(mailer.messages()).isNotEmpty();
                    assertThat(links.created()).hasSize(1);
                    assertThat(studio.desk.clock().instant()).isEqualTo(clock.instant());
                    assertThat(studio.desk.consultantId().value().version()).isEqualTo(4);
                });
    }

    @Test
    void everyListenerForDeadLettersAndEveryObserverHears() {
        InMemoryMailer mailer = InMemoryMailer.create();
        List<OutboxEntry> dead = new CopyOnWriteArrayList<>();
        List<String> observed = new CopyOnWriteArrayList<>();
        Observer counting = new Observer() {
            @Override
            public void refused(NakshaException refusal) {
                observed.add(refusal.getClass().getSimpleName());
            }
        };
        DeadLetterListener deaf = entry -> {
            throw new IllegalStateException();
        };
        mailer.failNext(1, DeliveryException.permanent("gone", null));
        runner.withBean(InMemoryMailer.class, () -> mailer)
                .withBean("a", DeadLetterListener.class, () -> deaf)
                .withBean("b", DeadLetterListener.class, () -> dead::add)
                .withBean("c", Observer.class, () -> counting)
                .withBean("d", Observer.class, () -> counting)
                .run(context -> {
                    Studio studio = new Studio(context.getBean(NakshaSessions.class));
                    studio.book(9);
                    assertThat(dead).hasSize(1);
                    assertThat(catchThrowable(() -> studio.book(9))).isNotNull();
                    assertThat(observed).containsExactly("SlotUnavailableException", "SlotUnavailableException");
                });
    }

    @Test
    void theCacheIsTheBeanTheOneInMemoryOrNone() {
        runner.run(context -> assertThat(context).doesNotHaveBean(Cache.class));
        runner.withPropertyValues("naksha.sessions.cache.type=in-memory", "spring.datasource.url=" + Databases.h2())
                .run(context -> {
                    assertThat(context.getBean(Cache.class)).isInstanceOf(InMemoryCache.class);
                    assertThat(isUsed(context.getBean(Cache.class), new Studio(context.getBean(NakshaSessions.class))))
                            .isTrue();
                });
        Cache mine = InMemoryCache.create();
        runner.withBean("mine", Cache.class, () -> mine)
                .withPropertyValues("spring.datasource.url=" + Databases.h2())
                .run(context -> {
                    assertThat(context).hasSingleBean(Cache.class);
                    assertThat(isUsed(mine, new Studio(context.getBean(NakshaSessions.class))))
                            .isTrue();
                });
        runner.withBean("mine", Cache.class, () -> mine)
                .withPropertyValues("naksha.sessions.cache.type=none", "spring.datasource.url=" + Databases.h2())
                .run(context -> assertThat(isUsed(mine, new Studio(context.getBean(NakshaSessions.class))))
                        .isFalse());
    }

    // A consultant's token is renewed by each commit where the cache is used.
    private static boolean isUsed(Cache cache, Studio studio) {
        ConsultantId id = studio.desk.consultantId();
        String before = cache.token(id);
        studio.book(9);
        studio.desk.clients().list(ClientFilter.ALL, PageRequest.first(1));
        return !cache.token(id).equals(before);
    }

    @Test
    void aCacheThatIsNotThereIsAskedFor() {
        runner.withClassLoader(new FilteredClassLoader("io.naksha.sessions.inmemory"))
                .withPropertyValues("naksha.sessions.cache.type=in-memory")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("naksha-sessions-inmemory"));
    }

    @Test
    void effectsCanBeLeftToOthers() {
        InMemoryMailer mailer = InMemoryMailer.create();
        runner.withBean(InMemoryMailer.class, () -> mailer)
                .withPropertyValues("naksha.sessions.dispatch.inline=false", "naksha.sessions.dispatch.polling=false")
                .run(context -> {
                    new Studio(context.getBean(NakshaSessions.class)).book(9);
                    assertThat(mailer.messages()).isEmpty();
                    assertThat(context.getBean(NakshaSessions.class).outbox().dispatchDue())
                            .isPositive();
                    assertThat(mailer.messages()).isNotEmpty();
                });
    }

    @Test
    void managersOfTransactionsAreFollowed() {
        runner.run(context -> {
            Studio studio = new Studio(context.getBean(NakshaSessions.class));
            TransactionTemplate template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            template.executeWithoutResult(status -> {
                studio.book(9);
                status.setRollbackOnly();
            });
            assertThat(studio.booked()).isEmpty();
        });
    }

    /** Hears as an application does. */
    static class Hearing {
        final List<SessionEvent> events = new ArrayList<>();

        @EventListener
        void on(SessionEvent event) {
            events.add(event);
        }
    }

    @Test
    void whatHappensToSessionsIsAnApplicationEvent() {
        runner.withBean(Hearing.class).run(context -> {
            Studio studio = new Studio(context.getBean(NakshaSessions.class));
            studio.desk.sessions().confirm(studio.book(9).sessionId());
            assertThat(context.getBean(Hearing.class).events)
                    .extracting(SessionEvent::type)
                    .containsExactly(SessionEvent.Type.BOOKED, SessionEvent.Type.CONFIRMED);
        });
    }
}
