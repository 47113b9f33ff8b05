package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.common.IdempotencyConflictException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatedBookingTest extends OnEveryStorage {
    private BookingConfirmation book(BookingRequest.Builder request) {
        return studio.naksha.booking().book("jane-doe", request.build());
    }

    private int sessionCount() {
        return studio.desk
                .sessions()
                .list(SessionFilter.ALL, PageRequest.first(100))
                .items()
                .size();
    }

    @Test
    void repliesToARepeatedRequestWithTheSessionAsItStands() {
        BookingRequest request = studio.booking("carl@example.org", "2026-03-10", "14:30")
                .idempotencyKey("k1")
                .build();
        BookingConfirmation first = studio.naksha.booking().book("jane-doe", request);
        studio.desk.sessions().confirm(first.sessionId());
        studio.clock.advance(Duration.ofDays(30));

        BookingConfirmation again = studio.naksha.booking().book("jane-doe", request);

        assertThat(again.replayed()).isTrue();
        assertThat(again.sessionId()).isEqualTo(first.sessionId());
        assertThat(again.status()).isEqualTo(SessionStatus.CONFIRMED);
        assertThat(sessionCount()).isEqualTo(1);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        book(studio.booking("carl@example.org", "2026-03-10", "14:30").idempotencyKey("k1"));

        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> book(studio.booking("carl@example.org", "2026-03-11", "14:30")
                        .idempotencyKey("k1")));
        assertThat(sessionCount()).isEqualTo(1);
    }

    @Test
    void leavesNoRecordOfARefusedRequest() {
        studio.book("carl@example.org", "2026-03-10", "14:30");
        assertThatExceptionOfType(SlotUnavailableException.class)
                .isThrownBy(() -> book(studio.booking("dora@example.org", "2026-03-10", "14:30")
                        .idempotencyKey("k1")));

        assertThat(book(studio.booking("dora@example.org", "2026-03-12", "14:30")
                                .idempotencyKey("k1"))
                        .replayed())
                .isFalse();
    }
}
