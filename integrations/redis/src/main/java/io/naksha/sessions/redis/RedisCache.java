package io.naksha.sessions.redis;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.CacheKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * A cache in Redis, shared by all processes that use one prefix: what one of them commits, none of them reads stale.
 *
 * <p>Values are JSON. A read that hits takes two commands (GET of the token, GET of the value), one that misses three, an invalidation one; keys are
 * never searched for, each command names one key (so a cluster serves as well), and every key has a time to live.
 *
 * <p>While Redis does not answer, methods throw, which the library takes as "read the storage". After a failure Redis is left alone for a moment, so a dead one
 * costs one timeout per pause and not one per request. Consultants whose renewal was lost meanwhile are renewed before this process reads them from Redis
 * again; other processes that reach Redis all the while may read what they have for at most its time to live.
 *
 * <p>Safe for use by many threads.
 */
public final class RedisCache implements Cache, AutoCloseable {
    private final RedisServer server;
    private final LostRenewals lost;
    private final JsonValues values = new JsonValues();
    private final Keys keys;
    private final long valueMillis;
    private final long tokenMillis;
    private final int maxValueBytes;

    RedisCache(RedisCacheBuilder builder, RedisServer server, LostRenewals lost) {
        this.server = server;
        this.lost = lost;
        this.keys = new Keys(builder.keyPrefix);
        this.valueMillis = builder.timeToLive.toMillis();
        this.tokenMillis = RedisCacheBuilder.TOKEN_LIVES * valueMillis;
        this.maxValueBytes = builder.maxValueBytes;
    }

    /** Starts a builder. */
    public static RedisCacheBuilder builder() {
        return new RedisCacheBuilder();
    }

    @Override
    public String token(ConsultantId consultantId) {
        lost.enter();
        LostRenewals.Loss loss = lost.of(consultantId);
        if (loss != null) {
            replace(consultantId);
            lost.madeGood(consultantId, loss);
        }
        byte[] key = keys.token(consultantId);
        byte[] present = server.get(key);
        return text(present == null ? fresh(key) : present);
    }

    // One of those who find none sets it. Should that one be gone again, a token that nobody else has does no harm.
    private byte[] fresh(byte[] key) {
        byte[] mine = random();
        if (server.setIfAbsent(key, mine, tokenMillis)) {
            return mine;
        }
        byte[] theirs = server.get(key);
        return theirs == null ? mine : theirs;
    }

    @Override
    public <T> @Nullable T get(CacheKey<T> key) {
        lost.enter();
        byte[] json = server.get(keys.value(key));
        return json == null ? null : values.read(json, key.type());
    }

    @Override
    public <T> void put(CacheKey<T> key, T value) {
        byte[] json = values.write(value);
        if (json.length <= maxValueBytes) {
            server.set(keys.value(key), json, valueMillis);
        }
    }

    @Override
    public void renew(ConsultantId consultantId) {
        LostRenewals.Loss loss = lost.of(consultantId);
        boolean renewed = false;
        try {
            replace(consultantId);
            renewed = true;
        } finally {
            if (renewed) {
                lost.madeGood(consultantId, loss);
            } else {
                lost.add(consultantId);
            }
        }
    }

    private void replace(ConsultantId consultantId) {
        byte[] key = keys.token(consultantId);
        try {
            server.set(key, random(), tokenMillis);
        } catch (JedisAccessControlException notAllowed) {
            throw notAllowed;
        } catch (JedisDataException full) {
            server.delete(key); // what a server without memory still does, and as good
        }
    }

    private static byte[] random() {
        return UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] token) {
        return new String(token, StandardCharsets.UTF_8);
    }

    /** Closes the connections that this cache made; a client that was given stays open. */
    @Override
    public void close() {
        server.close();
    }
}
