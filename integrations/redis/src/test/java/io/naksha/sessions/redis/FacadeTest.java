package io.naksha.sessions.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The library reads through Redis. */
class FacadeTest {
    private final TestRedis redis = TestRedis.start();
    private final RedisCache cache = redis.cache().build();
    private final WatchedStorage storage = new WatchedStorage();
    private final Studio studio = new Studio(storage, cache);
    private final Workspace desk = studio.consultant("jane");

    @AfterEach
    void stop() {
        studio.close();
        cache.close();
        redis.close();
    }

    private List<Object> everything() {
        DateRange range = DateRange.between(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-01"));
        return List.of(
                Studio.list(desk),
                desk.clients().list(ClientFilter.ALL, PageRequest.first(1).withTotal()),
                desk.analytics().summary(range),
                desk.analytics().clients(range));
    }

    @Test
    void whatComesFromRedisIsWhatCameFromTheStorage() {
        for (int number = 0; number < 3; number++) {
            Studio.create(desk, number);
        }
        List<Object> read = everything();
        int reads = storage.reads.get();
        redis.forgetCommands();

        assertThat(everything()).isEqualTo(read);

        assertThat(storage.reads).hasValue(reads);
        assertThat(redis.commands()).containsOnlyKeys("get").containsEntry("get", 8);
    }

    @Test
    void aReaderThatIsSlowerThanAWriterHidesNothing() throws Exception {
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        storage.afterRead = () -> {
            if (first.getAndSet(false)) {
                hasRead.countDown();
                await(written);
            }
        };
        CompletableFuture<Long> slow = CompletableFuture.supplyAsync(() -> Studio.total(desk));
        await(hasRead);
        Studio.create(desk, 0);
        written.countDown();

        assertThat(slow.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(Studio.total(desk)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
