package io.naksha.sessions.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.CacheKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** What the cache writes to a real Redis, and what it makes of what it finds there. */
class RedisCacheTest {
    private static TestRedis redis;
    private final ConsultantId jane = new ConsultantId(new UUID(1, 1));
    private RedisCache cache;

    /** A value. */
    record Note(String text, int count) {}

    @BeforeAll
    static void start() {
        redis = TestRedis.start();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void open() {
        redis.admin().flushAll();
        cache = redis.cache().maxValueBytes(100).build();
    }

    @AfterEach
    void close() {
        cache.close();
    }

    private CacheKey<Note> key() {
        return new CacheKey<>(jane, cache.token(jane), "note", Note.class);
    }

    private byte[] name() {
        return new Keys("naksha:").value(key());
    }

    @Test
    void everyKeyHasThePrefixAndATimeToLive() {
        cache.put(key(), new Note("one", 1));
        cache.renew(jane);
        cache.put(key(), new Note("two", 2));

        Set<String> keys = redis.admin().keys("*");
        assertThat(keys).hasSize(3).allMatch(key -> key.startsWith("naksha:"));
        for (String key : keys) {
            long most = key.startsWith("naksha:token:") ? 120_000 : 30_000;
            assertThat(redis.admin().pttl(key)).as(key).isBetween(1L, most);
        }
    }

    @Test
    void aHitTakesTwoCommandsAndNothingIsEverSearchedFor() {
        CacheKey<Note> key = key();
        cache.put(key, new Note("one", 1));
        redis.forgetCommands();
        cache.get(key());
        assertThat(redis.commands()).isEqualTo(Map.of("get", 2));

        redis.forgetCommands();
        cache.renew(jane);
        assertThat(redis.commands()).isEqualTo(Map.of("set", 1));

        redis.forgetCommands();
        CacheKey<Note> renewed = key();
        cache.get(renewed);
        cache.put(renewed, new Note("two", 2));
        assertThat(redis.commands()).isEqualTo(Map.of("get", 2, "set", 1));
    }

    @Test
    void allWhoFindNoTokenGetTheSameOne() {
        try (RedisCache other = redis.cache().build()) {
            for (int number = 0; number < 200; number++) {
                ConsultantId id = new ConsultantId(new UUID(5, number));
                List<String> tokens = Stream.of(cache, other, cache, other)
                        .parallel()
                        .map(each -> each.token(id))
                        .toList();
                assertThat(tokens).containsOnly(cache.token(id));
            }
        }
    }

    @Test
    void valuesAreJsonThatNamesNoType() {
        cache.put(key(), new Note("one", 1));
        assertThat(text(redis.admin().get(name()))).isEqualTo("{\"text\":\"one\",\"count\":1}");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void aValueOverTheBoundIsNotKept() {
        cache.put(key(), new Note("x".repeat(100 - "{\"text\":\"\",\"count\":1}".length()), 1));
        assertThat(redis.admin().strlen(name())).isEqualTo(100);
        cache.renew(jane);
        cache.put(key(), new Note("x".repeat(101 - "{\"text\":\"\",\"count\":1}".length()), 1));
        assertThat(redis.admin().exists(name())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "\u0000\u0001",
                "{\"text\":\"one\"}",
                "{\"text\":\"one\",\"count\":null}",
                "{\"text\":\"one\",\"count\":1,\"more\":1}",
                "{\"text\":\"one\",\"count\":1} x",
                "[\"java.util.Date\",1]",
                "{\"@class\":\"java.util.Date\",\"text\":\"one\",\"count\":1}"
            })
    void whatIsNoValueOfThisVersionIsAMiss(String foreign) {
        redis.admin().set(name(), foreign.getBytes(StandardCharsets.UTF_8));
        assertThat(cache.get(key())).isNull();
        cache.put(key(), new Note("one", 1));
        assertThat(cache.get(key())).isEqualTo(new Note("one", 1));
    }

    @Test
    void aKeyOfAnotherKindIsReplacedAndNoReasonToLeaveRedisAlone() {
        redis.admin().lpush(text(name()), "foreign");
        CacheKey<Note> key = key();
        assertThatThrownBy(() -> cache.get(key)).isInstanceOf(JedisException.class);
        cache.put(key, new Note("one", 1));
        assertThat(cache.get(key())).isEqualTo(new Note("one", 1));
    }

    @Test
    void aFullRedisStillForgets() {
        cache.put(key(), new Note("one", 1));
        String before = cache.token(jane);
        redis.configure("SET", "maxmemory", "1");
        try {
            CacheKey<Note> key = key();
            assertThatThrownBy(() -> cache.put(key, new Note("two", 2))).isInstanceOf(JedisException.class);
            cache.renew(jane);
            assertThatThrownBy(() -> cache.token(jane)).isInstanceOf(JedisException.class);
        } finally {
            redis.configure("SET", "maxmemory", "0");
        }
        assertThat(cache.token(jane)).isNotEqualTo(before);
    }

    @Test
    void aClientOfTheApplicationIsUsedAndStaysOpen() {
        try (RedisClient client = RedisClient.create("127.0.0.1", redis.port)) {
            RedisCache shared = RedisCache.builder()
                    .client(client)
                    .timeToLive(Duration.ofSeconds(5))
                    .keyPrefix("other:")
                    .build();
            String token = shared.token(jane);
            assertThat(redis.admin().pttl("other:token:" + jane.value())).isBetween(1L, 20_000L);
            shared.close();
            assertThat(client.get("other:token:" + jane.value())).isEqualTo(token);
        }
    }
}
