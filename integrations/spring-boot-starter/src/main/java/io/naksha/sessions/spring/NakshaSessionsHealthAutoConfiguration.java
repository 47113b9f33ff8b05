package io.naksha.sessions.spring;

import io.naksha.sessions.NakshaSessions;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the outbox among the application's health, as {@code nakshaOutbox}. */
@AutoConfiguration(after = NakshaSessionsAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean({NakshaSessions.class, NakshaSessionsProperties.class})
public final class NakshaSessionsHealthAutoConfiguration {
    /** Apart, since its condition is a class that may be absent. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnEnabledHealthIndicator("naksha-outbox")
    static class Indicator {
        @Bean
        @ConditionalOnMissingBean(name = "nakshaOutboxHealthIndicator")
        HealthContributor nakshaOutboxHealthIndicator(
                NakshaSessions naksha, ObjectProvider<Clock> clock, NakshaSessionsProperties properties) {
            return new OutboxHealthIndicator(naksha.outbox(), clock.getIfUnique(Clock::systemUTC), properties.health());
        }
    }
}
