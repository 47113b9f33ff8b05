package io.naksha.sessions.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.consultant.ConsultantId;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisException;

class RedisCacheBuilderTest {
    private final ConsultantId jane = new ConsultantId(new UUID(4, 1));

    @Test
    void logsIn() {
        try (TestRedis redis = TestRedis.start("--requirepass", "s3cret")) {
            String token = token(redis.cache().password("s3cret"));
            assertThat(token(redis.cache().credentials("default", "s3cret"))).isEqualTo(token);
            String uri = "redis://:s3cret@127.0.0.1:" + redis.port;
            assertThat(token(RedisCache.builder().uri(URI.create(uri)))).isEqualTo(token);
            assertThat(token(RedisCache.builder().uri(URI.create(uri + "/2")))).isNotEqualTo(token);
        }
    }

    private String token(RedisCacheBuilder builder) {
        try (RedisCache cache = builder.build()) {
            return cache.token(jane);
        }
    }

    @Test
    void aRefusedLoginIsNotTriedByEachRequestAndShowsNoPassword() {
        try (TestRedis redis = TestRedis.start("--requirepass", "s3cret");
                RedisCache cache = redis.cache().password("wr0ng").build()) {
            assertThatThrownBy(() -> cache.token(jane))
                    .isInstanceOf(JedisAccessControlException.class)
                    .hasMessageNotContaining("wr0ng");
            assertThatThrownBy(() -> cache.token(jane)).isInstanceOf(BypassedException.class);
        }
    }

    @Test
    void whereTlsIsAskedForNothingIsSentWithoutIt() {
        try (TestRedis redis = TestRedis.start()) {
            URI uri = URI.create("rediss://127.0.0.1:" + redis.port);
            assertThatThrownBy(() -> token(redis.cache().tls())).isInstanceOf(JedisException.class);
            assertThatThrownBy(() -> token(RedisCache.builder().uri(uri))).isInstanceOf(JedisException.class);
            assertThat(redis.admin().dbSize()).isZero();
        }
    }

    @Test
    void showsNoCredentials() {
        RedisCacheBuilder builder = RedisCache.builder().credentials("jane", "s3cret");
        assertThat(builder).asString().doesNotContain("jane", "s3cret");
        try (RedisCache cache = builder.build()) {
            assertThat(cache).asString().doesNotContain("jane", "s3cret");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisCache.builder().uri(URI.create("http://jane:s3cret@example.org")))
                .withMessageNotContaining("s3cret");
    }

    @Test
    void nonsenseIsRefused() {
        RedisCacheBuilder builder = RedisCache.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.address(" ", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.address("localhost", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.address("localhost", 65_536));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.connectTimeout(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.timeout(Duration.ofDays(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.poolSize(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.keyPrefix(""));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.timeToLive(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxValueBytes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.retryAfter(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxLostRenewals(0));
    }

    @Test
    void aClientAndAnAddressExcludeEachOther() {
        try (RedisClient client = RedisClient.create("127.0.0.1", 1)) {
            RedisCacheBuilder both = RedisCache.builder().client(client).poolSize(3);
            assertThatIllegalStateException().isThrownBy(both::build);
        }
    }
}
