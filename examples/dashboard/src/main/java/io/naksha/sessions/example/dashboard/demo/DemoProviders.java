package io.naksha.sessions.example.dashboard.demo;

import io.naksha.sessions.inmemory.InMemoryMeetingLinks;
import io.naksha.sessions.spi.Mailer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail that nobody reads and meetings that nobody enters, where no real ones are set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("dashboard.demo.providers")
class DemoProviders {
    @Bean
    @ConditionalOnProperty(name = "naksha.sessions.smtp.host", havingValue = "none", matchIfMissing = true)
    Mailer demoMailer() {
        return mail -> {};
    }

    @Bean
    InMemoryMeetingLinks demoMeetingLinks() {
        return InMemoryMeetingLinks.create();
    }
}
