package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.acceptance.support.Studio;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantNotAvailableException;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.offering.OfferingUpdate;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What fails in passing is run again as a whole; what changed between read and lock is read again. */
class RetriedCommandsTest {
    private final FailingStorage storage = new FailingStorage();
    private final Studio studio = new Studio(storage, builder -> builder);

    @AfterEach
    void close() {
        studio.close();
    }

    private int sessionCount() {
        return studio.desk
                .sessions()
                .list(SessionFilter.ALL, PageRequest.first(10))
                .items()
                .size();
    }

    @Test
    void aPassingFailureIsRetriedAndCarriedOutOnce() {
        storage.failAfterWork(3, () -> new TransientStorageException("deadlock", null));

        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");

        assertThat(sessionCount()).isEqualTo(1);
        assertThat(studio.client(booked).statistics().totalSessions()).isEqualTo(1);
        assertThat(studio.events).hasSize(1);
    }

    @Test
    void aFailureThatStaysIsThrownInTheEnd() {
        storage.failAfterWork(100, () -> new TransientStorageException("deadlock", null));

        assertThatExceptionOfType(TransientStorageException.class)
                .isThrownBy(() -> studio.book("carl@example.org", "2026-03-10", "14:30"));
        assertThat(storage.failures.get()).isEqualTo(95);
        assertThat(studio.events).isEmpty();
    }

    @Test
    void whatTheHostsTransactionHoldsOnlyTheHostCanRunAgain() {
        storage.joinHost();
        storage.failAfterWork(1, () -> new TransientStorageException("deadlock", null));

        assertThatExceptionOfType(TransientStorageException.class)
                .isThrownBy(() -> studio.book("carl@example.org", "2026-03-10", "14:30"));
        assertThat(sessionCount()).isZero();
    }

    @Test
    void anUnknownOutcomeOfAChangeIsNeverRetried() {
        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");
        storage.failAfterCommit(() -> new OutcomeUnknownException("connection lost during commit", null));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> studio.desk.sessions().confirm(booked.id()));

        assertThat(studio.desk.sessions().get(booked.id()).stamp().version()).isEqualTo(2);
    }

    @Test
    void anUnknownOutcomeOfABookingIsLookedUp() {
        storage.failAfterCommit(() -> new OutcomeUnknownException("connection lost during commit", null));

        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");

        assertThat(booked.status()).isEqualTo(SessionStatus.PENDING);
        assertThat(sessionCount()).isEqualTo(1);
    }

    @Test
    void aBookingPaysThePriceThatHoldsUnderTheLock() {
        storage.beforeNextTransaction(() -> studio.desk
                .offerings()
                .update(
                        studio.hour.id(),
                        OfferingUpdate.builder().price(Money.of("80", "EUR")).build()));

        Session booked = studio.book("carl@example.org", "2026-03-10", "14:30");

        assertThat(booked.payment().price()).isEqualTo(Money.of("80", "EUR"));
        assertThat(sessionCount()).isEqualTo(1);
    }

    @Test
    void aSuspensionBetweenReadAndLockRefusesTheBooking() {
        storage.beforeNextTransaction(() -> studio.naksha.consultants().suspend(studio.jane.id()));

        assertThatExceptionOfType(ConsultantNotAvailableException.class)
                .isThrownBy(() -> studio.book("carl@example.org", "2026-03-10", "14:30"));
        assertThat(sessionCount()).isZero();
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        try (Studio noisy = new Studio(
                InMemoryStorage.create(),
                builder -> builder.listener(event -> {
                    throw new StackOverflowError("on purpose");
                }))) {
            assertThat(noisy.create("carl@example.org", "2026-03-10", "14:30").status())
                    .isEqualTo(SessionStatus.CONFIRMED);
            assertThat(noisy.events).hasSize(1);
        }
    }

    @Test
    void whatIsCommittedIsASuccessThoughItCannotBeReadAgain() {
        try (NakshaSessions dispatching = NakshaSessions.builder()
                .storage(storage)
                .clock(studio.clock)
                .meetingLinks(studio.links)
                .listener(event -> storage.failReadsHere())
                .withoutPolling()
                .build()) {
            NewSession session = NewSession.forNewClient(Studio.person("carl@example.org"))
                    .start(LocalStart.at("2026-03-10", "14:30"))
                    .platform(Platform.ZOOM)
                    .build();
            Session created = dispatching
                    .workspace(studio.jane.id())
                    .sessions()
                    .create(session)
                    .session();

            assertThat(created.meetingLink()).as("as it was before the effects").isNull();
            storage.endReadFailures();
            assertThat(studio.desk.sessions().get(created.id()).meetingLink()).isNotNull();
        }
    }

    /** An in-memory storage whose transactions fail on demand. */
    private static final class FailingStorage implements Storage {
        private final Storage real = InMemoryStorage.create();
        private final AtomicInteger failures = new AtomicInteger();
        private Supplier<StorageException> failure;
        private Supplier<StorageException> commitFailure;
        private Runnable before;
        private volatile Thread blind;
        private boolean joined;

        void failAfterWork(int times, Supplier<StorageException> with) {
            failures.set(times);
            failure = with;
        }

        void failAfterCommit(Supplier<StorageException> with) {
            commitFailure = with;
        }

        void joinHost() {
            joined = true;
        }

        void failReadsHere() {
            blind = Thread.currentThread();
        }

        void endReadFailures() {
            blind = null;
        }

        void beforeNextTransaction(Runnable action) {
            before = action;
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            Runnable first = before;
            before = null;
            if (first != null) {
                first.run();
            }
            T result = real.inTransaction(unit -> {
                T value = work.run(unit);
                if (failures.get() > 0) {
                    failures.decrementAndGet();
                    throw failure.get();
                }
                return value;
            });
            Supplier<StorageException> lost = commitFailure;
            commitFailure = null;
            if (lost != null) {
                throw lost.get();
            }
            return result;
        }

        @Override
        public <T> T readOnly(Work<T> work) {
            if (Thread.currentThread() == blind) {
                throw new StorageException("down", null);
            }
            return real.readOnly(work);
        }

        @Override
        public boolean joined() {
            return joined;
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
