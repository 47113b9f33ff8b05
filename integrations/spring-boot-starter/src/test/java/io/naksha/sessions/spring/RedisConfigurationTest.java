package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.inmemory.InMemoryCache;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.redis.RedisCache;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.Storage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

/** When there is a cache in Redis. The server need not be there. */
class RedisConfigurationTest {
    private static final String REDIS = "naksha.sessions.redis.";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(NakshaSessionsAutoConfiguration.class))
            .withBean(Storage.class, InMemoryStorage::create);
    private final ApplicationContextRunner caching = application.withPropertyValues(REDIS + "uri=redis://localhost:1");

    @Test
    void aServerIsEnough() {
        caching.run(context -> {
            assertThat(context).getBean(Cache.class).isInstanceOf(RedisCache.class);
            RedisProperties properties = context.getBean(RedisProperties.class);
            assertThat(properties.timeToLive()).isEqualTo(Duration.ofSeconds(30));
            assertThat(properties.maxValueSize()).isEqualTo(DataSize.ofKilobytes(256));
            assertThat(properties).hasToString("RedisProperties[hidden]");
        });
    }

    @Test
    void everythingElseCanBeSet() {
        caching.withPropertyValues(
                        REDIS + "username=app",
                        REDIS + "password=secret",
                        REDIS + "key-prefix=bookings:",
                        REDIS + "time-to-live=5s",
                        REDIS + "max-value-size=1MB",
                        REDIS + "timeout=100ms",
                        REDIS + "connect-timeout=100ms",
                        REDIS + "connections=2",
                        REDIS + "retry-after=2s")
                .run(context -> assertThat(context).hasSingleBean(RedisCache.class));
    }

    @Test
    void whatTheCacheRefusesKeepsTheApplicationFromStarting() {
        caching.withPropertyValues(REDIS + "time-to-live=0s")
                .run(context ->
                        assertThat(context).getFailure().rootCause().isInstanceOf(IllegalArgumentException.class));
        caching.withPropertyValues(REDIS + "username=app")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("naksha.sessions.redis.username is set, and its password is not"));
    }

    @Test
    void thereIsNoneWithoutAServerOrTheModule() {
        application.run(context -> assertThat(context).doesNotHaveBean(Cache.class));
        caching.withClassLoader(new FilteredClassLoader(RedisCache.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Cache.class));
    }

    @Test
    void theApplicationsOwnCacheComesFirst() {
        caching.withBean(InMemoryCache.class, InMemoryCache::create)
                .run(context -> assertThat(context).getBean(Cache.class).isInstanceOf(InMemoryCache.class));
        caching.withPropertyValues("naksha.sessions.cache.type=in-memory")
                .run(context -> assertThat(context).getBean(Cache.class).isInstanceOf(InMemoryCache.class));
    }
}
