package io.naksha.sessions.redis;

import java.net.URI;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.UnifiedJedis;

/**
 * Builds a {@link RedisCache}: either on a client that the application has, by {@link #client}, or on one of its own, which is made from the address and
 * everything else set here.
 */
public final class RedisCacheBuilder {
    /** How many times as long as a value a token is kept, so that it outlives what hangs on it. */
    static final int TOKEN_LIVES = 4;

    private static final int MAX_PORT = 65_535;
    private static final Duration LONGEST = Duration.ofDays(1);

    String keyPrefix = "naksha:";
    Duration timeToLive = Duration.ofSeconds(30);
    int maxValueBytes = 256 * 1024;
    private final RedisConnection connection = new RedisConnection();
    private boolean connects;
    private @Nullable UnifiedJedis client;
    private Duration retryAfter = Duration.ofSeconds(1);
    private int maxLostRenewals = 10_000;
    private LongSupplier nanos = System::nanoTime;

    RedisCacheBuilder() {}

    /** Uses a client that the application made and closes; its timeouts and pool are the application's to set, and should be short. */
    public RedisCacheBuilder client(UnifiedJedis existing) {
        this.client = existing;
        return this;
    }

    /** Sets where Redis is; {@code localhost} and 6379 by default. */
    public RedisCacheBuilder address(String host, int port) {
        if (host.isBlank() || port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("address must be a host and a port from 1 to 65535");
        }
        connecting().address = new HostAndPort(host, port);
        return this;
    }

    /**
     * Sets address, TLS, credentials and database from {@code redis://[user:password@]host[:port][/database]}, with TLS {@code rediss://…}.
     *
     * @throws IllegalArgumentException for any other URI; the message does not show it
     */
    public RedisCacheBuilder uri(URI uri) {
        connecting().uri(uri);
        return this;
    }

    /** Connects by TLS, with certificate and host name verified against the JVM's trust store; not by default. */
    public RedisCacheBuilder tls() {
        connecting().tls = true;
        return this;
    }

    /** Sets the password of the default user; none by default. */
    public RedisCacheBuilder password(String password) {
        connecting().password = password;
        return this;
    }

    /** Sets an ACL user and the password; none by default. */
    public RedisCacheBuilder credentials(String user, String password) {
        connecting().user = user;
        connecting().password = password;
        return this;
    }

    /** Sets how long to wait for a connection to be made; 250 ms by default. From 1 ms to a day. */
    public RedisCacheBuilder connectTimeout(Duration duration) {
        connecting().connectTimeout = checked("connectTimeout", duration);
        return this;
    }

    /** Sets how long to wait for an answer, and for a free connection of the pool; 250 ms by default. From 1 ms to a day. */
    public RedisCacheBuilder timeout(Duration duration) {
        connecting().timeout = checked("timeout", duration);
        return this;
    }

    /** Sets the most connections; 8 by default. */
    public RedisCacheBuilder poolSize(int connections) {
        connecting().poolSize = positive("poolSize", connections);
        return this;
    }

    /** Sets what every key starts with; {@code naksha:} by default. Processes that share data share it, and nobody else may. */
    public RedisCacheBuilder keyPrefix(String prefix) {
        if (prefix.isEmpty()) {
            throw new IllegalArgumentException("keyPrefix must not be empty");
        }
        this.keyPrefix = prefix;
        return this;
    }

    /** Sets how long a value is kept; 30 seconds by default. From 1 ms to a day. */
    public RedisCacheBuilder timeToLive(Duration duration) {
        this.timeToLive = checked("timeToLive", duration);
        return this;
    }

    /** Sets the most bytes of JSON a value may have, larger ones are not kept; 262,144 by default. */
    public RedisCacheBuilder maxValueBytes(int bytes) {
        this.maxValueBytes = positive("maxValueBytes", bytes);
        return this;
    }

    /** Sets how long Redis is left alone after a failure; 1 second by default. From 1 ms to a day. */
    public RedisCacheBuilder retryAfter(Duration pause) {
        this.retryAfter = checked("retryAfter", pause);
        return this;
    }

    /**
     * Sets how many consultants may wait for their renewal while Redis is away; 10,000 by default. With more, nothing is read from Redis until two times to
     * live have passed.
     */
    public RedisCacheBuilder maxLostRenewals(int consultants) {
        this.maxLostRenewals = positive("maxLostRenewals", consultants);
        return this;
    }

    /** For tests: what tells the time. */
    RedisCacheBuilder nanos(LongSupplier ticker) {
        this.nanos = ticker;
        return this;
    }

    /**
     * Makes the cache. Redis need not be there yet.
     *
     * @throws IllegalStateException where both a client and how to connect were set
     */
    public RedisCache build() {
        if (client != null && connects) {
            throw new IllegalStateException("set either a client or how to connect, not both");
        }
        LostRenewals lost = new LostRenewals(maxLostRenewals, timeToLive, nanos);
        return new RedisCache(this, server(new CircuitBreaker(retryAfter, nanos)), lost);
    }

    private RedisServer server(CircuitBreaker breaker) {
        if (client != null) {
            return new RedisServer(client, () -> {}, breaker);
        }
        UnifiedJedis own = connection.open();
        return new RedisServer(own, own::close, breaker);
    }

    private RedisConnection connecting() {
        connects = true;
        return connection;
    }

    private static Duration checked(String name, Duration duration) {
        if (duration.toMillis() < 1 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be from 1 ms to a day");
        }
        return duration;
    }

    private static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive");
        }
        return value;
    }
}
