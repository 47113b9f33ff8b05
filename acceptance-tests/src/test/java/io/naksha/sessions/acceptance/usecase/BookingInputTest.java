package io.naksha.sessions.acceptance.usecase;

import static io.naksha.sessions.acceptance.support.Studio.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import org.junit.jupiter.api.Test;

/** What strangers type into the booking form. */
class BookingInputTest extends OnEveryStorage {
    @Test
    void reportsEveryViolationAtOnceAndNoPersonalData() {
        BookingRequest request = BookingRequest.builder()
                .client(person("not an address\r\nBcc: x"))
                .notes("nul \u0000")
                .build();

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> studio.naksha.booking().book("jane-doe", request))
                .satisfies(refusal -> {
                    assertThat(refusal.violations())
                            .extracting(violation -> violation.path() + ":" + violation.code())
                            .containsExactly(
                                    "client.email:email", "notes:text", "offeringId:required", "start:required");
                    assertThat(refusal.violations()).allMatch(violation -> violation.rejectedValue() == null);
                });
    }

    @Test
    void keepsHostileTextAsText() {
        String hostile = "<script>alert('x')</script>'; DROP TABLE naksha_session; --";
        Session session = studio.desk
                .sessions()
                .get(studio.naksha
                        .booking()
                        .book(
                                "jane-doe",
                                studio.booking("carl@example.org", "2026-03-10", "14:30")
                                        .notes(hostile)
                                        .build())
                        .sessionId());

        assertThat(session.notes().notes()).isEqualTo(hostile);
        assertThat(studio.desk
                        .sessions()
                        .list(SessionFilter.builder().search("%").build(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }
}
