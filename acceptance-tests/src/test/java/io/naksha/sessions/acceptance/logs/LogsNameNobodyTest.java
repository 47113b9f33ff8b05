package io.naksha.sessions.acceptance.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.acceptance.support.MutableClock;
import io.naksha.sessions.acceptance.support.PostgresDatabase;
import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.effect.DispatchSettings;
import io.naksha.sessions.inmemory.InMemoryCache;
import io.naksha.sessions.inmemory.InMemoryMeetingLinks;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.spi.Storage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** No log, at any level, repeats what people gave; whatever is asked for, and whatever fails. */
@ParameterizedClass(name = "{0}")
@EnumSource
class LogsNameNobodyTest {
    /** PostgreSQL's own errors repeat the values that are in the way. */
    enum Kind {
        IN_MEMORY,
        H2,
        POSTGRES
    }

    @Parameter
    Kind kind;

    private final MutableClock clock = new MutableClock("2026-03-02T12:00:00Z");
    private final Troubles troubles = new Troubles(InMemoryCache.create(), InMemoryMeetingLinks.create());
    private final Drive drive = new Drive(troubles::refusalsTold);
    private final LogBook book = new LogBook();
    private PostgresDatabase postgres;
    private Troubles.Depot depot;
    private NakshaSessions naksha;

    private Storage storage() throws IOException {
        return switch (kind) {
            case IN_MEMORY -> StorageKind.IN_MEMORY.create();
            case H2 -> StorageKind.H2.create();
            case POSTGRES -> {
                postgres = PostgresDatabase.start(4);
                yield JdbcStorage.of(postgres.connections());
            }
        };
    }

    @BeforeEach
    void open() throws IOException {
        depot = new Troubles.Depot(storage());
        naksha = NakshaSessions.builder()
                .storage(depot)
                .clock(clock)
                .mailer(troubles)
                .meetingLinks(troubles)
                .cache(troubles)
                .listener(troubles)
                .deadLetters(troubles)
                .observer(troubles)
                .dispatch(DispatchSettings.builder()
                        .pollInterval(Duration.ofMillis(1))
                        .retry(new DispatchSettings.Retry(3, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                        .build())
                .withoutPolling()
                .build();
    }

    @AfterEach
    void close() throws IOException {
        book.close();
        naksha.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void whateverIsAskedForAndWhateverFails() {
        Walk walk = new Walk(drive, naksha);
        walk.everything("first", 3);
        troubles.failing = true;
        for (int day = 4; day < 10; day++) {
            depot.passing.set(day % 3);
            walk.everything("troubled" + day, day);
            clock.advance(Duration.ofMinutes(10));
            walk.outbox();
        }
        fallDown(walk);
        byItself();

        assertThat(drive.succeeded()).containsExactlyInAnyOrderElementsOf(Drive.everything());
        assertThat(drive.refused())
                .containsAll(Drive.everything().stream()
                        .filter(method ->
                                method.getDeclaringClass().getPackageName().endsWith(".usecase"))
                        .toList());
        assertThat(book.entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry).doesNotContainIgnoringCase(Marked.MARK, Marked.SLUG));
        assertThat(String.join("\n", book.entries()))
                .contains(
                        "the cache fails and is bypassed",
                        "a listener failed on",
                        "an observer failed",
                        "the listener for dead letters failed",
                        "trying again",
                        "failed on try",
                        "is DEAD after try",
                        "could not be settled",
                        "the outbox cannot be polled",
                        "java.lang.IllegalStateException");
    }

    private void fallDown(Walk walk) {
        depot.down = true;
        walk.everything("down", 12);
        depot.down = false;
        walk.everything("again", 13);
        troubles.beforeSettling(() -> depot.down = true);
        walk.everything("halfway", 14);
        depot.down = false;
    }

    // What nobody calls but the library itself, and the poller.
    private void byItself() {
        drive.call(naksha.outbox(), "lease", clock.instant());
        drive.call(naksha.outbox(), "dispatchNow", List.of());
        depot.down = true;
        drive.call(naksha.outbox(), "start");
        Awaitility.await().until(() -> book.entries().stream().anyMatch(entry -> entry.contains("cannot be polled")));
        depot.down = false;
        Awaitility.await().until(() -> book.entries().stream().anyMatch(entry -> entry.contains("is polled again")));
        drive.call(naksha.outbox(), "stop");
        drive.call(naksha.outbox(), "close");
        drive.call(naksha, "close");
    }

    @Test
    void whateverAnActionAfterACommitFailsWith() {
        boolean committed = depot.inTransaction(unit -> {
            unit.afterCommit(() -> {
                throw new IllegalStateException(Marked.MARK, new Error(Marked.MARK));
            });
            return true;
        });

        assertThat(committed).isTrue();
        assertThat(book.entries())
                .anyMatch(entry -> entry.contains("an action after a commit failed: java.lang.IllegalStateException"))
                .allSatisfy(entry -> assertThat(entry).doesNotContainIgnoringCase(Marked.MARK));
    }

    @Test
    void theBookSeesEveryLevelAndEveryCause() {
        LoggerFactory.getLogger("somebody").trace("told {}", "something", new Error("outer", new Error(Marked.MARK)));

        assertThat(book.entries()).anyMatch(entry -> entry.contains("told something") && entry.contains(Marked.MARK));
    }
}
