package io.naksha.sessions.benchmarks.world;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.benchmarks.hibernate.HibernatePeer;
import io.naksha.sessions.benchmarks.jdbc.JdbcPeer;
import io.naksha.sessions.benchmarks.peer.Peer;
import io.naksha.sessions.benchmarks.peer.SdkPeer;
import io.naksha.sessions.inmemory.InMemoryCache;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.redis.RedisCache;
import io.naksha.sessions.spi.Cache;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A filled database, or memory, and the peers that work on it.
 *
 * @param url where the database is; {@value #MEMORY} for the storage in memory, which this JVM then holds
 * @param population what is in it
 */
public record World(String url, Population population) implements AutoCloseable {
    /** Instead of a URL: no database. */
    public static final String MEMORY = "memory";

    /** The peers, the library first. */
    public static final String SDK = "sdk";

    /** Hand-written JDBC. */
    public static final String JDBC = "jdbc";

    /** Hibernate ORM. */
    public static final String HIBERNATE = "hibernate";

    /** The library with a cache in its process. */
    public static final String IN_PROCESS = "in-process";

    /** The library with a cache in Redis, on the port that the system property {@value #REDIS_PORT} names. */
    public static final String REDIS = "redis";

    /** Names the system property. */
    public static final String REDIS_PORT = "naksha.benchmark.redis";

    private static final Clock CLOCK = Clock.fixed(Population.NOW, ZoneOffset.UTC);
    private static final int CONNECTIONS = 8;
    private static final Map<World, Map<String, Peer>> PEERS = new ConcurrentHashMap<>();

    /** The world that a benchmark's JVM was told of. */
    public static World told() {
        return new World(
                System.getProperty("naksha.benchmark.url", ""),
                Population.of(System.getProperty("naksha.benchmark.population", "")));
    }

    /** What benchmarks have to be told of this world, as system properties. */
    public Map<String, String> properties() {
        return Map.of("naksha.benchmark.url", url, "naksha.benchmark.population", population.text());
    }

    /** Fills it. */
    public World filled() {
        if (!url.equals(MEMORY)) {
            try (HikariDataSource database = pool()) {
                new Filler(population).fill(database);
            }
        }
        return this;
    }

    /** A peer, opened once in each JVM. */
    public Peer peer(String name) {
        return PEERS.computeIfAbsent(this, world -> new ConcurrentHashMap<>()).computeIfAbsent(name, this::open);
    }

    /** A peer that whoever opens it closes. */
    public Peer open(String name) {
        if (url.equals(MEMORY)) {
            InMemoryStorage storage = InMemoryStorage.create();
            new Filler(population).fill(storage);
            return new SdkPeer(storage, CLOCK, () -> {});
        }
        HikariDataSource pool = pool();
        return switch (name) {
            case SDK -> new SdkPeer(JdbcStorage.of(pool), CLOCK, pool::close);
            case IN_PROCESS -> cached(pool, new CountedCache(IN_PROCESS, InMemoryCache.create()), pool::close);
            case REDIS -> onRedis(pool);
            case JDBC -> new JdbcPeer(pool, CLOCK, pool::close);
            case HIBERNATE -> new HibernatePeer(pool, CLOCK, pool::close);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Peer cached(HikariDataSource pool, Cache cache, Runnable closing) {
        return new SdkPeer(JdbcStorage.of(pool), cache, CLOCK, closing);
    }

    private static Peer onRedis(HikariDataSource pool) {
        RedisCache cache = RedisCache.builder()
                .address("127.0.0.1", Integer.getInteger(REDIS_PORT))
                .build();
        return cached(pool, new CountedCache(REDIS, cache), () -> {
            cache.close();
            pool.close();
        });
    }

    /** A pool of connections of its own. */
    public HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    /** Closes its peers in this JVM. */
    @Override
    public void close() {
        Map<String, Peer> open = PEERS.remove(this);
        if (open != null) {
            open.values().forEach(Peer::close);
        }
    }
}
