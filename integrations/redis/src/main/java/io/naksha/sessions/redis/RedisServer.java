package io.naksha.sessions.redis;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** The commands that the cache sends, each by way of the circuit breaker. */
final class RedisServer implements AutoCloseable {
    private final UnifiedJedis client;
    private final Runnable closing;
    private final CircuitBreaker breaker;

    RedisServer(UnifiedJedis client, Runnable closing, CircuitBreaker breaker) {
        this.client = client;
        this.closing = closing;
        this.breaker = breaker;
    }

    byte @Nullable [] get(byte[] key) {
        return asked(() -> client.get(key));
    }

    void set(byte[] key, byte[] value, long millis) {
        asked(() -> client.set(key, value, SetParams.setParams().px(millis)));
    }

    /** Whether it was absent and is now set. */
    boolean setIfAbsent(byte[] key, byte[] value, long millis) {
        return asked(() -> client.set(key, value, SetParams.setParams().nx().px(millis))) != null;
    }

    void delete(byte[] key) {
        asked(() -> client.del(key));
    }

    private <T extends @Nullable Object> T asked(Supplier<T> command) {
        breaker.enter();
        try {
            T answer = command.get();
            breaker.succeeded();
            return answer;
        } catch (JedisException failure) {
            judge(failure);
            throw failure;
        }
    }

    // A server that refuses a command is there; one that refuses a login costs a connection each time.
    private void judge(JedisException failure) {
        if (failure instanceof JedisDataException && !(failure instanceof JedisAccessControlException)) {
            breaker.succeeded();
            return;
        }
        breaker.failed();
        if (client instanceof RedisClient pooled) {
            pooled.getPool().clear(); // the other idle connections are as dead as this one
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
