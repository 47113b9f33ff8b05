package io.naksha.sessions.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.analytics.RevenueTrend;
import io.naksha.sessions.analytics.TrendUnit;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.SessionStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Apia went from 29 to 31 December 2011: the figures of a range with the missing day are those of its other days. */
class SkippedDayTest {
    private static final LocalDate SKIPPED = LocalDate.of(2011, 12, 30);
    private static final DateRange AROUND = DateRange.between(SKIPPED.minusDays(1), SKIPPED.plusDays(2));

    private final NakshaSessions naksha =
            NakshaSessions.builder().storage(InMemoryStorage.create()).build();
    private Workspace desk;

    @BeforeEach
    void recordTwoSessions() {
        ConsultantId jane = naksha.consultants()
                .register(NewConsultant.builder()
                        .email("jane@consultants.example")
                        .name("Jane", "Doe")
                        .slug("jane-doe")
                        .zone("Pacific/Apia")
                        .currency("USD")
                        .build())
                .id();
        naksha.consultants().approve(jane);
        desk = naksha.workspace(jane);
        record("before@clients.example", SKIPPED.minusDays(1));
        record("after@clients.example", SKIPPED.plusDays(1));
    }

    private void record(String email, LocalDate day) {
        desk.sessions()
                .create(NewSession.forNewClient(NewClient.builder()
                                .email(email)
                                .name("Max", "Muster")
                                .build())
                        .start(LocalStart.at(day, LocalTime.of(10, 0)))
                        .title("Consultation")
                        .type(SessionType.PERSONAL)
                        .durationMinutes(60)
                        .price(Money.of("50.00", "USD"))
                        .status(SessionStatus.COMPLETED)
                        .build());
    }

    @AfterEach
    void close() {
        naksha.close();
    }

    @Test
    void figuresOfARangeWithTheDayAreThoseOfItsOtherDays() {
        assertThat(desk.analytics().summary(AROUND).byStatus()).containsEntry(SessionStatus.COMPLETED, 2L);
        assertThat(desk.analytics().clients(AROUND).total()).isEqualTo(2);
        assertThat(desk.analytics()
                        .topClients(AROUND, Currency.getInstance("USD"), 5)
                        .clients())
                .isEmpty();
        assertThat(desk.analytics().revenueTrend(AROUND, TrendUnit.DAY).points())
                .extracting(RevenueTrend.Point::start)
                .containsExactly(SKIPPED.minusDays(1), SKIPPED, SKIPPED.plusDays(1));
    }

    @Test
    void figuresOfTheDayAloneAreRefusedAsInput() {
        DateRange alone = DateRange.day(SKIPPED);
        assertThatThrownBy(() -> desk.analytics().summary(alone)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> desk.analytics().revenueTrend(alone, TrendUnit.DAY))
                .isInstanceOf(ValidationException.class);
    }
}
