package io.naksha.sessions.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Runs tasks at the same time. */
final class Together {
    /** Long enough for any storage; reached only by one that is stuck. */
    static final long PATIENCE_SECONDS = 60;

    /** How long a task is given to do what it is not meant to be able to do. */
    private static final long GRACE_MILLIS = 250;

    private static final long LINGER_NANOS = 500_000;

    private Together() {}

    /** Starts as many threads at once, and gives what each returned, by number; what one throws is thrown. */
    static <T> List<T> run(int threads, IntFunction<T> task) {
        CountDownLatch ready = new CountDownLatch(threads);
        List<Callable<T>> tasks = new ArrayList<>();
        for (int index = 0; index < threads; index++) {
            int number = index;
            tasks.add(() -> {
                ready.countDown();
                await(ready, "all threads have started");
                return task.apply(number);
            });
        }
        return results(tasks);
    }

    /** Runs two tasks at once. */
    static void run(Runnable first, Runnable second) {
        run(2, index -> {
            (index == 0 ? first : second).run();
            return index;
        });
    }

    private static <T> List<T> results(List<Callable<T>> tasks) {
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            tasks.forEach(task -> futures.add(pool.submit(task)));
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(resultOf(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T resultOf(Future<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            throw new AssertionError("a thread is stuck after " + PATIENCE_SECONDS + " s", stuck);
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    /** Waits for something that has to happen. */
    static void await(CountDownLatch latch, String what) {
        if (!awaited(latch, TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS))) {
            throw new AssertionError("waited in vain until " + what);
        }
    }

    /** Gives something that must not happen the time to happen; what then happened is told by other means. */
    static void giveTimeTo(CountDownLatch latch) {
        awaited(latch, GRACE_MILLIS);
    }

    /** Makes a transaction last, so that others begin meanwhile: a race that is over in no time shows nothing. */
    static void linger() {
        LockSupport.parkNanos(LINGER_NANOS);
    }

    private static boolean awaited(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
