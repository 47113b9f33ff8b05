package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionUpdate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Who has seen a commit of another session on H2 in one table sees it in the others, whatever the session had read there before. */
class H2ReadsTest {
    private static final int CHANGES = 5_000;

    @Test
    void noReadGivesWhatWasBeforeACommitThatWasSeen() {
        try (HikariDataSource pool = Pools.of(H2.migrated());
                Practice practice = new Practice(JdbcStorage.of(pool))) {
            SessionId session = practice.naksha
                    .booking()
                    .book("jane-doe", practice.request("carl@example.net", 10))
                    .sessionId();
            LongSupplier revision = practice.desk::revision;
            LongSupplier version =
                    () -> practice.desk.sessions().get(session).stamp().version();
            long ahead = revision.getAsLong() - version.getAsLong();

            CompletableFuture<Void> writer = start(() -> change(practice, session));
            while (!writer.isDone()) {
                long earlier = revision.getAsLong();
                assertThat(version.getAsLong()).isGreaterThanOrEqualTo(earlier - ahead);
            }
            writer.join();
            assertThat(revision.getAsLong() - version.getAsLong()).isEqualTo(ahead);
        }
    }

    private static void change(Practice practice, SessionId session) {
        for (int number = 0; number < CHANGES; number++) {
            practice.desk
                    .sessions()
                    .update(
                            session,
                            SessionUpdate.builder()
                                    .consultantNotes("note " + number)
                                    .build());
        }
    }

    private static CompletableFuture<Void> start(Runnable work) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        CompletableFuture<Void> done = CompletableFuture.runAsync(work, thread);
        thread.shutdown();
        return done;
    }
}
