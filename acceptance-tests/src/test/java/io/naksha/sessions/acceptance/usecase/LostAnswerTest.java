package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.acceptance.support.Studio;
import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answer to a placing that was lost is found out, and nothing is placed twice. */
class LostAnswerTest {
    private static final String DATE = "2026-03-10";

    /** A storage that loses the answer to the next placing. */
    private static final class LosingStorage implements Storage {
        private final Storage storage;
        private boolean placesBefore;
        private boolean isDown;
        private int passingFailures;
        private boolean losesCommit;
        private Runnable meanwhile = () -> {};
        private @Nullable Placement lost;

        LosingStorage(Storage storage) {
            this.storage = storage;
        }

        @Override
        public PlacementResult place(Placement placement) {
            if (lost != null) {
                return storage.place(placement);
            }
            lost = placement;
            if (placesBefore) {
                storage.place(placement);
            }
            meanwhile.run();
            throw new OutcomeUnknownException("the answer was lost", null);
        }

        /** What was on its way arrives after all. */
        PlacementResult arriveLate() {
            return storage.place(Objects.requireNonNull(lost));
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            if (isDown && lost != null) {
                throw new StorageException("down", null);
            }
            if (lost != null && passingFailures > 0) {
                passingFailures--;
                throw new TransientStorageException("a dead connection", null);
            }
            T result = storage.inTransaction(work);
            if (losesCommit) {
                losesCommit = false;
                throw new OutcomeUnknownException("the commit was not acknowledged", null);
            }
            return result;
        }

        @Override
        public <T> T readOnly(Work<T> work) {
            return storage.readOnly(work);
        }

        @Override
        public void close() {
            storage.close();
        }
    }

    private static int sessions(Studio studio) {
        return studio.desk
                .sessions()
                .list(SessionFilter.ALL, PageRequest.first(10))
                .items()
                .size();
    }

    @ParameterizedTest
    @EnumSource(StorageKind.class)
    void whatWasPlacedIsFound(StorageKind kind) {
        LosingStorage storage = new LosingStorage(kind.create());
        storage.placesBefore = true;
        try (Studio studio = new Studio(storage, UnaryOperator.identity())) {
            Session booked = studio.book("carl@example.org", DATE, "10:00");
            assertThat(sessions(studio)).isEqualTo(1);
            assertThat(studio.client(booked).statistics().totalSessions()).isEqualTo(1);
            assertThat(studio.events).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(StorageKind.class)
    void whatWasNotIsPlacedAndCannotBeASecondTime(StorageKind kind) {
        LosingStorage storage = new LosingStorage(kind.create());
        try (Studio studio = new Studio(storage, UnaryOperator.identity())) {
            Session booked = studio.book("carl@example.org", DATE, "10:00");
            assertThat(storage.arriveLate()).isNotInstanceOf(PlacementResult.Placed.class);
            assertThat(sessions(studio)).isEqualTo(1);
            assertThat(studio.client(booked).statistics().totalSessions()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(StorageKind.class)
    void whereNothingCanBeFoundOutTheCallerIsTold(StorageKind kind) {
        LosingStorage storage = new LosingStorage(kind.create());
        try (Studio studio = new Studio(storage, UnaryOperator.identity())) {
            storage.isDown = true;
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> studio.book("carl@example.org", DATE, "10:00"));
            storage.isDown = false;
            assertThat(sessions(studio)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(StorageKind.class)
    void aLookThatFailsInPassingIsRepeated(StorageKind kind) {
        LosingStorage storage = new LosingStorage(kind.create());
        storage.placesBefore = true;
        storage.passingFailures = 3;
        try (Studio studio = new Studio(storage, UnaryOperator.identity())) {
            studio.book("carl@example.org", DATE, "10:00");
            assertThat(storage.passingFailures).isZero();
            assertThat(sessions(studio)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(StorageKind.class)
    void aLookWhoseCommitIsLostIsRepeated(StorageKind kind) {
        LosingStorage storage = new LosingStorage(kind.create());
        try (Studio studio = new Studio(storage, UnaryOperator.identity())) {
            storage.losesCommit = true;
            Session booked = studio.book("carl@example.org", DATE, "10:00");
            assertThat(storage.losesCommit).isFalse();
            assertThat(sessions(studio)).isEqualTo(1);
            assertThat(studio.client(booked).statistics().totalSessions()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(StorageKind.class)
    void nobodyIsRefusedByWhatMayBeGoneWhenTheLostOneArrives(StorageKind kind) {
        LosingStorage storage = new LosingStorage(kind.create());
        try (Studio studio = new Studio(storage, UnaryOperator.identity())) {
            storage.meanwhile = () -> studio.book("first@example.org", DATE, "10:00");
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> studio.book("carl@example.org", DATE, "10:00"));

            studio.desk.sessions().cancel(onlyOne(studio).id(), null);
            assertThat(storage.arriveLate()).isInstanceOf(PlacementResult.Placed.class);
        }
    }

    @ParameterizedTest
    @EnumSource(StorageKind.class)
    void ofASeatTheCallerIsToldAndAsksAgainWithTheKey(StorageKind kind) {
        LosingStorage storage = new LosingStorage(kind.create());
        try (Studio studio = new Studio(storage, UnaryOperator.identity())) {
            BookingRequest request = studio.booking("carl@example.org", DATE, "10:00")
                    .offeringId(studio.webinar.id())
                    .idempotencyKey("seat")
                    .build();
            storage.losesCommit = true;
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> studio.naksha.booking().book("jane-doe", request));

            BookingConfirmation again = studio.naksha.booking().book("jane-doe", request);
            assertThat(again.replayed()).isTrue();
            assertThat(onlyOne(studio).id()).isEqualTo(again.sessionId());
        }
    }

    private static Session onlyOne(Studio studio) {
        assertThat(sessions(studio)).isEqualTo(1);
        return studio.desk
                .sessions()
                .list(SessionFilter.ALL, PageRequest.first(10))
                .items()
                .get(0)
                .session();
    }
}
