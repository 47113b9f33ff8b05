package io.naksha.sessions.inmemory;

import static io.naksha.sessions.inmemory.Racing.PATIENCE;
import static io.naksha.sessions.inmemory.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LocksTest {
    private int guarded;

    @Test
    void oneAtATimeHoldsAKey() throws Exception {
        Locks locks = new Locks(PATIENCE);
        race(8, number -> {
            for (int round = 0; round < 200; round++) {
                locks.acquire("key");
                guarded++;
                locks.release("key");
            }
            return number;
        });
        assertThat(guarded).isEqualTo(8 * 200);
        assertThat(locks.isIdle()).isTrue();
    }

    @Test
    void keysAreIndependent() {
        Locks locks = new Locks(Duration.ZERO);
        locks.acquire("one");
        assertThat(locks.tryAcquire("one")).isFalse();
        assertThat(locks.tryAcquire("two")).isTrue();
        locks.release("one");
        assertThat(locks.tryAcquire("one")).isTrue();
    }

    @Test
    void whoGivesUpLeavesNothingBehind() {
        Locks locks = new Locks(Duration.ofMillis(1));
        locks.acquire("key");
        assertThatExceptionOfType(TransientStorageException.class).isThrownBy(() -> locks.acquire("key"));
        assertThat(locks.tryAcquire("key")).isFalse();
        locks.release("key");
        assertThat(locks.isIdle()).isTrue();
    }

    @Test
    void anInterruptEndsTheWaitAndStays() throws Exception {
        Locks locks = new Locks(PATIENCE);
        locks.acquire("key");
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                locks.acquire("key");
                interrupted.complete(false);
            } catch (StorageException refused) {
                boolean worthAnotherTry = refused instanceof TransientStorageException;
                interrupted.complete(Thread.currentThread().isInterrupted() && !worthAnotherTry);
            }
        });
        waiting.start();
        Awaitility.await().atMost(PATIENCE).until(locks::isAwaited);
        waiting.interrupt();
        assertThat(interrupted.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        locks.release("key");
        assertThat(locks.isIdle()).isTrue();
    }
}
