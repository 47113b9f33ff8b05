package io.naksha.sessions.spring;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.NakshaSessionsBuilder;
import io.naksha.sessions.notification.MailTemplates;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.DeadLetterListener;
import io.naksha.sessions.spi.IdGenerator;
import io.naksha.sessions.spi.Mailer;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.Observer;
import io.naksha.sessions.spi.SessionListener;
import io.naksha.sessions.spi.Storage;
import java.time.Clock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library, put together from the beans that there are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Storage.class)
@ConditionalOnMissingBean(NakshaSessions.class)
class FacadeConfiguration {
    @Bean
    NakshaSessions nakshaSessions(Storage storage, NakshaSessionsProperties properties, ListableBeanFactory beans) {
        NakshaSessionsBuilder builder = NakshaSessions.builder()
                .storage(new HostedStorage(storage))
                .dispatch(properties.dispatch().settings())
                .withoutPolling();
        if (!properties.dispatch().inline()) {
            builder.withoutInlineDispatch();
        }
        pickUp(beans, builder);
        cache(beans, builder, properties.cache().type());
        beans.getBeanProvider(NakshaSessionsBuilderCustomizer.class)
                .orderedStream()
                .forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    private static void pickUp(ListableBeanFactory beans, NakshaSessionsBuilder builder) {
        beans.getBeanProvider(Clock.class).ifUnique(builder::clock);
        beans.getBeanProvider(IdGenerator.class).ifAvailable(builder::ids);
        beans.getBeanProvider(MailTemplates.class).ifAvailable(builder::templates);
        beans.getBeanProvider(Mailer.class).ifAvailable(builder::mailer);
        beans.getBeanProvider(MeetingLinkProvider.class).orderedStream().forEach(builder::meetingLinks);
        beans.getBeanProvider(SessionListener.class).orderedStream().forEach(builder::listener);
        builder.deadLetters(InTurn.deadLetterListener(
                beans.getBeanProvider(DeadLetterListener.class).orderedStream().toList()));
        builder.observer(InTurn.observer(
                beans.getBeanProvider(Observer.class).orderedStream().toList()));
    }

    private static void cache(
            ListableBeanFactory beans,
            NakshaSessionsBuilder builder,
            NakshaSessionsProperties.CacheSettings.Type wanted) {
        if (wanted == NakshaSessionsProperties.CacheSettings.Type.NONE) {
            return;
        }
        Cache cache = beans.getBeanProvider(Cache.class).getIfAvailable();
        if (cache != null) {
            builder.cache(beans.getBeanProvider(CacheDecorator.class)
                    .getIfAvailable(() -> plain -> plain)
                    .decorate(cache));
        } else if (wanted == NakshaSessionsProperties.CacheSettings.Type.IN_MEMORY) {
            throw new IllegalStateException(
                    "naksha.sessions.cache.type=in-memory needs io.naksha.sessions:naksha-sessions-inmemory");
        }
    }

    @Bean
    NakshaSessionsLifecycle nakshaSessionsLifecycle(NakshaSessions naksha, NakshaSessionsProperties properties) {
        return new NakshaSessionsLifecycle(
                naksha.outbox(), properties.dispatch().polling());
    }

    @Bean
    SessionListener nakshaEventPublisher(ApplicationEventPublisher publisher) {
        return publisher::publishEvent;
    }
}
