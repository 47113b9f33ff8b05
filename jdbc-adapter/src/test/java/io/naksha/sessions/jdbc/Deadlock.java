package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.TransientStorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Two units of work that lock two consultants in opposite order. */
final class Deadlock {
    private static final int PATIENCE_SECONDS = 20;

    private Deadlock() {}

    /** How many of the two were told to try again; any other failure comes out. */
    static long victims(Storage storage, Consultant one, Consultant other) {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        // A thread for each, however few the common pool has.
        List<CompletableFuture<Boolean>> both = Stream.of(List.of(one, other), List.of(other, one))
                .map(order -> CompletableFuture.supplyAsync(
                        () -> isVictim(storage, order, bothHoldOne), task -> new Thread(task).start()))
                .toList();
        return both.stream().filter(CompletableFuture::join).count();
    }

    private static boolean isVictim(Storage storage, List<Consultant> order, CyclicBarrier bothHoldOne) {
        try {
            storage.inTransaction(unit -> lockBoth(unit, order, bothHoldOne));
            return false;
        } catch (TransientStorageException victim) {
            return true;
        }
    }

    private static boolean lockBoth(UnitOfWork unit, List<Consultant> order, CyclicBarrier bothHoldOne) {
        unit.consultants().lock(order.get(0).id());
        try {
            bothHoldOne.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
        return unit.consultants().lock(order.get(1).id()).isPresent();
    }
}
