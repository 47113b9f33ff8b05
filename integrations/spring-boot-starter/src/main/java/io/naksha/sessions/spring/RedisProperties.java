package io.naksha.sessions.spring;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code naksha.sessions.redis.*}, which need naksha-sessions-redis.
 *
 * @param uri the server, as redis://[user:password@]host[:port][/database], with TLS rediss; without it nothing is cached in Redis
 * @param username the ACL user, where the URI names none
 * @param password the password, where the URI names none
 * @param keyPrefix what every key starts with
 * @param timeToLive how long a value is kept
 * @param maxValueSize the largest value that is kept
 * @param connectTimeout how long to wait for a connection to be made
 * @param timeout how long to wait for an answer, and for a free connection
 * @param connections the most connections at once
 * @param retryAfter how long the server is left alone after a failure
 */
@ConfigurationProperties("naksha.sessions.redis")
public record RedisProperties(
        @Nullable URI uri,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("naksha:") String keyPrefix,
        @DefaultValue("30s") Duration timeToLive,
        @DefaultValue("256KB") DataSize maxValueSize,
        @DefaultValue("250ms") Duration connectTimeout,
        @DefaultValue("250ms") Duration timeout,
        @DefaultValue("8") int connections,
        @DefaultValue("1s") Duration retryAfter) {
    /** Hides where the server is, and what to log in with. */
    @Override
    public String toString() {
        return "RedisProperties[hidden]";
    }
}
