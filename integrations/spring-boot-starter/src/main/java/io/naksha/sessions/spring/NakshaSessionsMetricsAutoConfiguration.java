package io.naksha.sessions.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.naksha.sessions.NakshaSessions;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Measures the library where the application has a {@link MeterRegistry}. */
@AutoConfiguration(
        after = NakshaSessionsAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({MeterRegistry.class, NakshaSessions.class, NakshaSessionsProperties.class})
public final class NakshaSessionsMetricsAutoConfiguration {
    @Bean
    SessionMetrics nakshaSessionMetrics(MeterRegistry registry) {
        return new SessionMetrics(registry);
    }

    @Bean
    CacheDecorator nakshaCacheMetrics(MeterRegistry registry) {
        return cache -> new MeasuredCache(cache, registry);
    }

    @Bean
    MeterBinder nakshaOutboxMetrics(
            NakshaSessions naksha, ObjectProvider<Clock> clock, NakshaSessionsProperties properties) {
        return new OutboxMetrics(
                naksha.outbox()::health,
                clock.getIfUnique(Clock::systemUTC),
                properties.metrics().outboxInterval());
    }
}
