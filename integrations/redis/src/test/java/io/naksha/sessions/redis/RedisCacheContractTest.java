package io.naksha.sessions.redis;

import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.tck.CacheContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class RedisCacheContractTest extends CacheContract {
    private static TestRedis redis;
    private RedisCache cache;

    @BeforeAll
    static void start() {
        redis = TestRedis.start();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Override
    protected Cache createCache() {
        cache = redis.cache().build();
        return cache;
    }

    @AfterEach
    void close() {
        cache.close();
    }
}
