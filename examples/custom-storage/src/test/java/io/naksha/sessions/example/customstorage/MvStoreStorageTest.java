package io.naksha.sessions.example.customstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract's kit cannot know: how this storage goes about transactions. */
class MvStoreStorageTest {
    @TempDir
    Path folder;

    private Storage storage;

    @BeforeEach
    void open() {
        storage = MvStoreStorage.open(folder.resolve("test.mv"), Duration.ofMillis(50));
        write(unit -> unit.consultants().insert(Samples.jane()));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private interface Writing {
        void on(UnitOfWork unit);
    }

    private void write(Writing writing) {
        storage.inTransaction(unit -> {
            writing.on(unit);
            return unit;
        });
    }

    private void writeUnderLock(String about) {
        write(unit -> update(unit, about));
    }

    private static void update(UnitOfWork unit, String about) {
        unit.consultants().lock(Samples.JANE);
        unit.consultants().update(Samples.jane(about));
    }

    private String committed() {
        Optional<Consultant> jane = storage.readOnly(unit -> unit.consultants().find(Samples.JANE));
        return jane.orElseThrow().profile().about();
    }

    /** What happened in another thread. */
    private static <T> T elsewhere(CompletableFuture<T> future) {
        try {
            return future.orTimeout(60, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(failed);
        }
    }

    @Test
    void anErrorRollsBackAndComesOutAsItIs() {
        StackOverflowError error = new StackOverflowError("deep");
        assertThatThrownBy(() -> write(unit -> {
                    update(unit, "half");
                    throw error;
                }))
                .isSameAs(error);
        assertThat(committed()).isEmpty();
        Map<ConsultantId, Long> revisions =
                storage.readOnly(unit -> unit.consultants().revisions(Set.of(Samples.JANE)));
        assertThat(revisions).containsExactly(Map.entry(Samples.JANE, 1L));
        writeUnderLock("afterwards");
        assertThat(committed()).isEqualTo("afterwards");
    }

    @Test
    void readersSeeNothingThatIsNotCommittedAndWaitForNobody() {
        write(unit -> {
            update(unit, "not yet");
            assertThat(elsewhere(CompletableFuture.supplyAsync(this::committed)))
                    .isEmpty();
            assertThat(unit.consultants().find(Samples.JANE)).contains(Samples.jane("not yet"));
        });
        assertThat(committed()).isEqualTo("not yet");
    }

    @Test
    void aReaderSeesAtEachReadWhatIsCommittedByThen() {
        storage.readOnly(unit -> {
            assertThat(unit.consultants().find(Samples.JANE)).contains(Samples.jane());
            elsewhere(CompletableFuture.runAsync(() -> writeUnderLock("meanwhile")));
            assertThat(unit.consultants().find(Samples.JANE)).contains(Samples.jane("meanwhile"));
            return unit;
        });
    }

    @Test
    void aSecondWriterIsToldToTryAgainWhereTheFirstTakesTooLong() {
        write(unit -> assertThatThrownBy(() -> elsewhere(CompletableFuture.runAsync(() -> writeUnderLock("too soon"))))
                .isInstanceOf(TransientStorageException.class));
        writeUnderLock("now");
        assertThat(committed()).isEqualTo("now");
    }

    @Test
    void aWriterThatIsInterruptedWhileItWaitsKeepsItsInterrupt() {
        write(unit -> elsewhere(CompletableFuture.runAsync(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> writeUnderLock("interrupted"))
                    .isInstanceOf(StorageException.class)
                    .isNotInstanceOf(TransientStorageException.class);
            assertThat(Thread.interrupted()).isTrue();
        })));
        assertThat(committed()).isEmpty();
    }

    @Test
    void writingUnitsDoNotNest() {
        write(unit -> assertThatThrownBy(() -> writeUnderLock("inner")).isInstanceOf(IllegalStateException.class));
        assertThat(committed()).isEmpty();
    }

    @Test
    void actionsRunOnceTheLockIsFreeAndCannotHarmEachOther() {
        List<String> seen = new ArrayList<>();
        write(unit -> {
            update(unit, "written");
            unit.afterCommit(() -> {
                throw new StackOverflowError("the action's own trouble");
            });
            unit.afterCommit(() -> seen.add(committed()));
            unit.afterCommit(() -> writeUnderLock("written by an action"));
        });
        assertThat(seen).containsExactly("written");
        assertThat(committed()).isEqualTo("written by an action");
    }

    @Test
    void actionsAreForgottenWithTheirTransaction() {
        List<String> seen = new ArrayList<>();
        assertThatThrownBy(() -> write(unit -> {
                    unit.afterCommit(() -> seen.add("run"));
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");
        assertThat(seen).isEmpty();
    }

    @Test
    void aUnitThatOnlyReadsCannotWrite() {
        assertThatThrownBy(() -> storage.readOnly(unit -> unit.consultants().lock(Samples.JANE)))
                .isInstanceOf(IllegalStateException.class);
        writeUnderLock("by a unit that may");
        assertThat(committed()).isEqualTo("by a unit that may");
    }

    @Test
    void aUnitThatHasEndedIsOfNoUse() {
        UnitOfWork ended = storage.inTransaction(unit -> unit);
        assertThatThrownBy(() -> ended.consultants().find(Samples.JANE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ended.afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNotThereCannotBeUpdatedAndWhatIsThereNotInserted() {
        Consultant jane = Samples.jane();
        assertThatThrownBy(() -> write(unit -> {
                    Table<Consultant> table = ((MvStoreUnit) unit).table("consultants", Consultant.class);
                    table.update(jane, "nobody");
                }))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("no such row");
        assertThatThrownBy(() -> write(unit -> {
                    Table<Consultant> table = ((MvStoreUnit) unit).table("consultants", Consultant.class);
                    table.insert(jane.withStatus(ConsultantStatus.SUSPENDED, Samples.NOW), Samples.JANE);
                }))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("already");
        Optional<Consultant> stored =
                storage.readOnly(unit -> unit.consultants().find(Samples.JANE));
        assertThat(stored).contains(jane);
    }

    @Test
    void aClosedStorageSaysSo() {
        storage.close();
        storage.close();
        assertThatThrownBy(this::committed).isInstanceOf(StorageException.class).hasMessageContaining("closed");
        assertThatThrownBy(() -> writeUnderLock("too late"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("closed");
    }
}
