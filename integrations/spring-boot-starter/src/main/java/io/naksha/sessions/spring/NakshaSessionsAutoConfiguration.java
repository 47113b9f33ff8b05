package io.naksha.sessions.spring;

import io.naksha.sessions.NakshaSessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Makes a {@link NakshaSessions} over the application's {@code DataSource}, or over a {@link io.naksha.sessions.spi.Storage} bean. It backs off from a bean
 * of the application's own of either kind, and picks up beans of these kinds: {@code Mailer}, {@code MeetingLinkProvider}, {@code Cache}, {@code Clock},
 * {@code IdGenerator}, {@code MailTemplates}, {@code SessionListener}, {@code DeadLetterListener}, {@code Observer} and {@link
 * NakshaSessionsBuilderCustomizer}. What happened to sessions is published as application events of the class {@code SessionEvent}, after the commit.
 *
 * <p>An integration that brings one of those beans is an auto-configuration of its own; it needs no order among these.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JndiDataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.XADataSourceAutoConfiguration"
        })
@ConditionalOnClass(NakshaSessions.class)
@ConditionalOnBooleanProperty(name = "naksha.sessions.enabled", matchIfMissing = true)
@EnableConfigurationProperties(NakshaSessionsProperties.class)
@Import({
    StorageConfiguration.class,
    InMemoryCacheConfiguration.class,
    MeetingsConfiguration.class,
    RedisConfiguration.class,
    SmtpConfiguration.class,
    FacadeConfiguration.class
})
public final class NakshaSessionsAutoConfiguration {
    @Bean
    static FollowingPostProcessor nakshaFollowingPostProcessor(ObjectProvider<SpringTransactions> transactions) {
        return new FollowingPostProcessor(transactions);
    }
}
