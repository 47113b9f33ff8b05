package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.inmemory.InMemoryCache;
import io.naksha.sessions.inmemory.InMemoryMailer;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.outbox.OutboxHealth;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.TransientStorageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What an operator sees. */
class ObservabilityTest {
    private final AtomicInteger troubles = new AtomicInteger();
    private final InMemoryMailer mailer = InMemoryMailer.create();
    private final Time time = new Time();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    NakshaSessionsAutoConfiguration.class,
                    NakshaSessionsHealthAutoConfiguration.class,
                    NakshaSessionsMetricsAutoConfiguration.class,
                    HealthContributorAutoConfiguration.class,
                    HealthContributorRegistryAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class))
            .withBean("storage", Storage.class, () -> new TroubledStorage(troubles))
            .withBean(InMemoryMailer.class, () -> mailer)
            .withBean(Clock.class, () -> time)
            .withPropertyValues("naksha.sessions.dispatch.polling=false", "naksha.sessions.metrics.outbox-interval=0s");

    /** A clock that a test moves. */
    private static final class Time extends Clock {
        private Instant now = Instant.parse("2030-01-01T00:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** A storage that gives way as often as it is told to. */
    private record TroubledStorage(Storage storage, AtomicInteger troubles) implements Storage {
        TroubledStorage(AtomicInteger troubles) {
            this(InMemoryStorage.create(), troubles);
        }

        private void meetTrouble() {
            if (troubles.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new TransientStorageException("in passing", null);
            }
        }

        @Override
        public <T extends @Nullable Object> T inTransaction(Work<T> work) {
            meetTrouble();
            return storage.inTransaction(work);
        }

        @Override
        public <T extends @Nullable Object> T readOnly(Work<T> work) {
            meetTrouble();
            return storage.readOnly(work);
        }

        @Override
        public void close() {
            storage.close();
        }
    }

    private static double count(MeterRegistry meters, String name, String... tags) {
        return meters.get("naksha.sessions." + name).tags(tags).counter().count();
    }

    private static double gauge(MeterRegistry meters, String name) {
        return meters.get("naksha.sessions.outbox." + name).gauge().value();
    }

    @Test
    void whatHappensIsCounted() {
        mailer.failNext(1, DeliveryException.passing("busy", null));
        mailer.failNext(1, DeliveryException.permanent("gone", null));
        runner.run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            Studio studio = new Studio(context.getBean(NakshaSessions.class));
            troubles.set(2);
            studio.book(9);
            assertThat(catchThrowable(() -> studio.book(9))).isNotNull();
            assertThat(catchThrowable(() -> studio.naksha.booking().book("jane", null)))
                    .isNotNull();

            assertThat(count(meters, "events", "type", "booked")).isEqualTo(1);
            assertThat(count(meters, "retries")).isEqualTo(2);
            assertThat(count(meters, "refusals", "cause", "slot-unavailable")).isEqualTo(1);
            assertThat(count(meters, "refusals", "cause", "validation")).isEqualTo(1);
            assertThat(count(meters, "effect.failures", "outcome", "retried")).isEqualTo(1);
            assertThat(count(meters, "effect.failures", "outcome", "given-up")).isEqualTo(1);
            assertThat(gauge(meters, "pending")).isEqualTo(1);
            assertThat(gauge(meters, "dead")).isEqualTo(1);
            time.advance(Duration.ofMinutes(2));
            assertThat(gauge(meters, "lag")).isBetween(110.0, 120.0);
            assertThat(meters.getMeters())
                    .flatExtracting(meter -> meter.getId().getTags())
                    .extracting(tag -> tag.getValue())
                    .doesNotContain(studio.desk.consultantId().toString());
        });
    }

    private static final class Foreign extends NakshaException {
        private static final long serialVersionUID = 1L;

        Foreign() {
            super("of somebody else");
        }
    }

    @Test
    void theNumberOfCausesIsBounded() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new SessionMetrics(meters).refused(new TransientStorageException("in passing", null));
        new SessionMetrics(meters).refused(new Foreign());

        assertThat(count(meters, "refusals", "cause", "transient-storage")).isEqualTo(1);
        assertThat(count(meters, "refusals", "cause", "foreign")).isEqualTo(1);
    }

    @Test
    void readsOfTheCacheAreCounted() {
        runner.withBean(Cache.class, InMemoryCache::create).run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            Studio studio = new Studio(context.getBean(NakshaSessions.class));
            for (int i = 0; i < 3; i++) {
                studio.desk.clients().list(ClientFilter.ALL, PageRequest.first(1));
            }
            assertThat(count(meters, "cache.reads", "result", "miss")).isEqualTo(1);
            assertThat(count(meters, "cache.reads", "result", "hit")).isEqualTo(2);
            assertThat(count(meters, "cache.failures")).isZero();
        });
    }

    @Test
    void oneReadingOfTheOutboxServesAllGaugesForAWhileAndAFailedOneNone() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        AtomicInteger readings = new AtomicInteger();
        OutboxMetrics metrics = new OutboxMetrics(
                () -> {
                    if (readings.incrementAndGet() > 1) {
                        throw new IllegalStateException();
                    }
                    return new OutboxHealth(3, 2, null);
                },
                time,
                Duration.ofHours(1));
        metrics.bindTo(meters);
        assertThat(gauge(meters, "pending")).isEqualTo(3);
        assertThat(gauge(meters, "dead")).isEqualTo(2);
        assertThat(gauge(meters, "lag")).isZero();
        assertThat(readings).hasValue(1);

        SimpleMeterRegistry others = new SimpleMeterRegistry();
        new OutboxMetrics(
                        () -> {
                            throw new IllegalStateException();
                        },
                        time,
                        Duration.ZERO)
                .bindTo(others);
        assertThat(gauge(others, "lag")).isNaN();
    }

    @Test
    void nothingIsMeasuredWithoutARegistryAndNothingShownWithoutHealth() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        NakshaSessionsAutoConfiguration.class,
                        NakshaSessionsHealthAutoConfiguration.class,
                        NakshaSessionsMetricsAutoConfiguration.class))
                .withBean("storage", Storage.class, InMemoryStorage::create)
                .withClassLoader(new FilteredClassLoader("io.micrometer", "org.springframework.boot.health"))
                .run(context -> assertThat(context)
                        .hasSingleBean(NakshaSessions.class)
                        .doesNotHaveBean("nakshaSessionMetrics")
                        .doesNotHaveBean("nakshaOutboxHealthIndicator"));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        NakshaSessionsAutoConfiguration.class, NakshaSessionsMetricsAutoConfiguration.class))
                .withBean("storage", Storage.class, InMemoryStorage::create)
                .run(context ->
                        assertThat(context).hasSingleBean(NakshaSessions.class).doesNotHaveBean(SessionMetrics.class));
        runner.withPropertyValues("management.health.naksha-outbox.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(OutboxHealthIndicator.class));
    }

    @Test
    void theOutboxIsWellUntilItIsLate() {
        mailer.failNext(2, DeliveryException.passing("busy", null));
        runner.run(context -> {
            HealthIndicator indicator = context.getBean(OutboxHealthIndicator.class);
            assertThat(context.getBean(HealthContributorRegistry.class).getContributor("nakshaOutbox"))
                    .isSameAs(indicator);
            new Studio(context.getBean(NakshaSessions.class)).book(9);
            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
            time.advance(Duration.ofMinutes(10));
            Health late = indicator.health();
            assertThat(late.getStatus()).isEqualTo(Status.DOWN);
            assertThat(late.getDetails())
                    .containsKeys("pending", "deadLetters", "lag")
                    .containsEntry("pending", 2L);
        });
    }

    @Test
    void theBoundsAreProperties() {
        mailer.failNext(2, DeliveryException.permanent("gone", null));
        runner.withPropertyValues("naksha.sessions.health.max-dead-letters=1").run(context -> {
            new Studio(context.getBean(NakshaSessions.class)).book(9);
            assertThat(context.getBean(OutboxHealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.DOWN);
        });
        mailer.failNext(2, DeliveryException.permanent("gone", null));
        runner.run(context -> {
            new Studio(context.getBean(NakshaSessions.class)).book(9);
            assertThat(context.getBean(OutboxHealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UP);
        });
        mailer.failNext(2, DeliveryException.passing("busy", null));
        runner.withPropertyValues("naksha.sessions.health.max-lag=1h").run(context -> {
            new Studio(context.getBean(NakshaSessions.class)).book(9);
            time.advance(Duration.ofMinutes(10));
            assertThat(context.getBean(OutboxHealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UP);
        });
    }

    @Test
    void anOutboxThatCannotBeReadIsDown() {
        runner.run(context -> {
            troubles.set(100);
            assertThat(context.getBean(OutboxHealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.DOWN);
            troubles.set(0);
        });
    }
}
