package io.naksha.sessions.effect;

import io.naksha.sessions.outbox.Effect;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that talk to the outside: some for mail and some for meeting platforms, so that neither waits for the other. Both are bounded. */
final class Workers {
    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor meetings;
    private final ThreadPoolExecutor mail;

    Workers(int threads, int queued) {
        meetings = pool("naksha-meetings-", threads, queued);
        mail = pool("naksha-mail-", threads, queued);
    }

    /** Has a worker do it; false where all are busy and enough is waiting. */
    boolean submit(Effect effect, Runnable task) {
        try {
            (effect == Effect.MEETING ? meetings : mail).execute(task);
            return true;
        } catch (RejectedExecutionException saturated) {
            return false;
        }
    }

    /** Takes no more, waits for what is underway, and interrupts what then still is. */
    void close(Duration patience) {
        meetings.shutdown();
        mail.shutdown();
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            boolean ended = meetings.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
                    && mail.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (ended) {
                return;
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        meetings.shutdownNow();
        mail.shutdownNow();
    }

    private static ThreadPoolExecutor pool(String name, int threads, int queued) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queued), task -> {
                    Thread thread = new Thread(task, name + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
