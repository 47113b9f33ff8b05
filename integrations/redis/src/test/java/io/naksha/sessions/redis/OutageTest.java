package io.naksha.sessions.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.CacheKey;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Connection;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** Redis answers nothing for a while, and then has all that it had. */
class OutageTest {
    private final TestRedis redis = TestRedis.start();
    private final AtomicLong nanos = new AtomicLong();
    private final ConsultantId jane = new ConsultantId(new UUID(1, 1));
    private final ConsultantId john = new ConsultantId(new UUID(1, 2));
    private final RedisCache cache = cache().build();
    private final RedisCache other = cache().build();

    private RedisCacheBuilder cache() {
        return redis.cache().nanos(nanos::get).maxLostRenewals(1).timeToLive(Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        cache.close();
        other.close();
        redis.close();
    }

    private static CacheKey<String> key(RedisCache cache, ConsultantId consultant) {
        return new CacheKey<>(consultant, cache.token(consultant), "list", String.class);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void freeze() throws Exception {
        redis.freeze();
        assertThatThrownBy(() -> cache.token(jane)).isInstanceOf(JedisException.class);
    }

    @Test
    void aDeadRedisIsLeftAloneButForOneTryPerPause() throws Exception {
        cache.token(jane);
        redis.kill();
        assertThatThrownBy(() -> cache.token(jane)).isInstanceOf(JedisException.class);
        assertThatThrownBy(() -> cache.token(jane)).isInstanceOf(BypassedException.class);
        pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> cache.token(jane)).isInstanceOf(JedisException.class);
        assertThatThrownBy(() -> cache.token(jane)).isInstanceOf(BypassedException.class);
        redis.startAgain();
        pass(Duration.ofSeconds(1));
        assertThat(cache.token(jane)).isEqualTo(cache.token(jane));
    }

    @Test
    void oneFailureIsEnoughForAllConnectionsThatDiedTogether() throws Exception {
        try (RedisClient client = RedisClient.create("127.0.0.1", redis.port)) {
            RedisCache pooled =
                    RedisCache.builder().client(client).nanos(nanos::get).build();
            client.getPool().addObjects(4);
            redis.kill();
            redis.startAgain();
            assertThatThrownBy(() -> pooled.token(jane)).isInstanceOf(JedisException.class);
            pass(Duration.ofSeconds(1));
            try (Connection first = client.getPool().getResource()) {
                assertThat(first.ping()).isTrue();
                assertThat(pooled.token(jane)).isNotEmpty();
            }
        }
    }

    @Test
    void aRenewalThatWasLostIsMadeGoodBeforeTheNextRead() throws Exception {
        cache.put(key(cache, jane), "old");
        cache.put(key(cache, john), "his");
        freeze();
        assertThatThrownBy(() -> cache.renew(jane)).isInstanceOf(BypassedException.class);
        redis.thaw();
        pass(Duration.ofSeconds(1));

        assertThat(cache.get(key(cache, john))).isEqualTo("his");
        assertThat(cache.get(key(cache, jane))).isNull();
        assertThat(other.get(key(other, jane))).isNull();
        redis.forgetCommands();
        cache.token(jane);
        assertThat(redis.commands()).isEqualTo(Map.of("get", 1));
    }

    @Test
    void withMoreLostThanCanBeRememberedNothingIsReadUntilItIsGone() throws Exception {
        cache.put(key(cache, john), "old");
        freeze();
        assertThatThrownBy(() -> cache.renew(jane)).isInstanceOf(BypassedException.class);
        assertThatThrownBy(() -> cache.renew(john)).isInstanceOf(BypassedException.class);
        redis.thaw();
        pass(Duration.ofHours(2).minusNanos(1));
        assertThatThrownBy(() -> cache.token(john)).isInstanceOf(BypassedException.class);
        pass(Duration.ofNanos(1));
        redis.admin().flushAll(); // the hours are those of the test's clock, not of Redis
        assertThat(cache.get(key(cache, john))).isNull();
    }
}
