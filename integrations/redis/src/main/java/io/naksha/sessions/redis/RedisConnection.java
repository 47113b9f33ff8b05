package io.naksha.sessions.redis;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.util.JedisURIHelper;

/** Where Redis is and how it is reached; makes the client of a cache that was given none. */
final class RedisConnection {
    private static final int DEFAULT_PORT = 6379;

    HostAndPort address = new HostAndPort("localhost", DEFAULT_PORT);
    int database;
    boolean tls;

    @Nullable
    String user;

    @Nullable
    String password;

    Duration connectTimeout = Duration.ofMillis(250);
    Duration timeout = Duration.ofMillis(250);
    int poolSize = 8;

    void uri(URI uri) {
        String scheme = uri.getScheme();
        if (uri.getHost() == null || !("redis".equals(scheme) || "rediss".equals(scheme))) {
            throw new IllegalArgumentException("uri must be redis://host:port or rediss://host:port");
        }
        address = new HostAndPort(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort());
        tls = "rediss".equals(scheme);
        user = JedisURIHelper.getUser(uri);
        password = JedisURIHelper.getPassword(uri);
        database = JedisURIHelper.getDBIndex(uri);
    }

    RedisClient open() {
        return RedisClient.builder()
                .hostAndPort(address)
                .clientConfig(login().build())
                .poolConfig(pool())
                .build();
    }

    private DefaultJedisClientConfig.Builder login() {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(Math.toIntExact(connectTimeout.toMillis()))
                .socketTimeoutMillis(Math.toIntExact(timeout.toMillis()))
                .user(user)
                .password(password)
                .database(database);
        if (tls) {
            config.sslOptions(
                    SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build());
        }
        return config;
    }

    private ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(poolSize);
        pool.setMaxIdle(poolSize);
        pool.setMaxWait(timeout);
        pool.setJmxEnabled(false);
        return pool;
    }
}
