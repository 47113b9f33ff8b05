package io.naksha.sessions.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.spi.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Redis is killed and comes back while several threads work: nobody notices. */
class KilledRedisTest {
    private static final int CONSULTANTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicBoolean working = new AtomicBoolean(true);
    private final AtomicLong rounds = new AtomicLong();

    @Test
    void noRequestFailsAndNobodyReadsWhatIsOld() throws Exception {
        try (TestRedis redis = TestRedis.start();
                RedisCache here = cache(redis);
                RedisCache there = cache(redis);
                Storage storage = InMemoryStorage.create();
                Studio studio = new Studio(storage, here);
                Studio elsewhere = new Studio(storage, there)) {
            List<Workspace> desks = new ArrayList<>();
            List<CompletableFuture<Integer>> workers = new ArrayList<>();
            for (int number = 0; number < CONSULTANTS; number++) {
                Workspace desk = studio.consultant("jane-" + number);
                desks.add(desk);
                workers.add(CompletableFuture.supplyAsync(() -> work(desk)));
            }
            more(200);
            redis.kill();
            more(200);
            redis.startAgain();
            more(200);
            redis.forgetCommands();
            Awaitility.await().atMost(PATIENCE).until(() -> redis.commands().getOrDefault("set", 0) > 0);
            working.set(false);
            for (int number = 0; number < CONSULTANTS; number++) {
                int made = workers.get(number).get();
                ConsultantId id = desks.get(number).consultantId();
                assertThat(Studio.total(desks.get(number))).isEqualTo(made);
                assertThat(Studio.total(elsewhere.naksha.workspace(id))).isEqualTo(made);
                Awaitility.await()
                        .atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> there.token(id).equals(here.token(id)));
            }
        }
    }

    private static RedisCache cache(TestRedis redis) {
        return redis.cache().retryAfter(Duration.ofMillis(100)).build();
    }

    private void more(int wanted) {
        long before = rounds.get();
        Awaitility.await().atMost(PATIENCE).until(() -> rounds.get() >= before + wanted);
    }

    // Each change is read at once, and then again from the cache.
    private int work(Workspace desk) {
        int made = 0;
        while (working.get()) {
            Studio.create(desk, made++);
            for (int look = 0; look < 5; look++) {
                assertThat(Studio.total(desk)).isEqualTo(made);
            }
            rounds.incrementAndGet();
        }
        return made;
    }
}
