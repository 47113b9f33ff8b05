package io.naksha.sessions.spring;

import io.naksha.sessions.redis.RedisCache;
import io.naksha.sessions.redis.RedisCacheBuilder;
import io.naksha.sessions.spi.Cache;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cache in Redis, where a server is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(RedisCache.class)
@ConditionalOnProperty("naksha.sessions.redis.uri")
@ConditionalOnMissingBean(Cache.class)
@EnableConfigurationProperties(RedisProperties.class)
class RedisConfiguration {
    @Bean
    RedisCache nakshaRedisCache(RedisProperties properties) {
        RedisCacheBuilder builder = RedisCache.builder()
                .uri(Objects.requireNonNull(properties.uri()))
                .keyPrefix(properties.keyPrefix())
                .timeToLive(properties.timeToLive())
                .maxValueBytes(Math.toIntExact(properties.maxValueSize().toBytes()))
                .connectTimeout(properties.connectTimeout())
                .timeout(properties.timeout())
                .poolSize(properties.connections())
                .retryAfter(properties.retryAfter());
        if (properties.username() != null) {
            if (properties.password() == null) {
                throw new IllegalStateException("naksha.sessions.redis.username is set, and its password is not");
            }
            builder.credentials(properties.username(), properties.password());
        } else if (properties.password() != null) {
            builder.password(properties.password());
        }
        return builder.build();
    }
}
