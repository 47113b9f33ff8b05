package io.naksha.sessions.benchmarks;

import io.naksha.sessions.benchmarks.world.CountedCache;
import io.naksha.sessions.benchmarks.world.Population;
import io.naksha.sessions.benchmarks.world.PostgresServer;
import io.naksha.sessions.benchmarks.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import redis.embedded.RedisServer;

/** The library with and without a cache, on PostgreSQL and Redis on this machine. All in this JVM, where the hits are counted. */
final class CacheComparison {
    private static final List<String> PEERS = List.of(World.SDK, World.IN_PROCESS, World.REDIS);
    private static final List<String> OPERATIONS = List.of("page", "summary", "dashboard");

    private final Report report;
    private final Measuring measuring;

    CacheComparison(Report report, Measuring measuring) {
        this.report = report;
        this.measuring = measuring;
    }

    void on(PostgresServer server) throws IOException {
        int port = freePort();
        RedisServer redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
        System.setProperty(World.REDIS_PORT, Integer.toString(port));
        try (World world = new World(server.create("cached"), Population.of("200x1000")).filled()) {
            compare(world);
        } finally {
            redis.stop();
        }
        server.drop("cached");
    }

    // Below those that the system gives to outgoing connections.
    private static int freePort() {
        return IntStream.range(21_000, 32_000)
                .filter(CacheComparison::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void compare(World world) {
        report.title("With and without a cache: PostgreSQL, 200 consultants with 1,000 sessions each");
        report.line("\"dashboard\": pages and summaries, with a booking in one of twenty.");
        report.line("%n| operation | threads | none | in process / none | hits | Redis / none | hits |");
        report.line("|---|---:|---:|---:|---:|---:|---:|");
        List<Case> cases = Case.of(Caller.MANY, OPERATIONS);
        // To compile what all use, reading JSON above all, and to fill the caches.
        cases.stream().filter(Case::isCrowded).forEach(each -> Scores.of(measuring, world, each, PEERS));
        for (Case each : cases) {
            PEERS.forEach(CountedCache::hitRatio);
            Scores scores = Scores.of(measuring, world, each, PEERS);
            report.line(
                    "| %s | %d | %,.0f | **%.1f** | %.0f %% | **%.1f** | %.0f %% |",
                    each.operation(),
                    each.threads(),
                    scores.median(World.SDK),
                    scores.ratio(World.IN_PROCESS, World.SDK),
                    100 * CountedCache.hitRatio(World.IN_PROCESS),
                    scores.ratio(World.REDIS, World.SDK),
                    100 * CountedCache.hitRatio(World.REDIS));
        }
    }
}
