package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.acceptance.support.Studio;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
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
            return storage.inTransaction(work);
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
}
