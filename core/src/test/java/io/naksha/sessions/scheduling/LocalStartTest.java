package io.naksha.sessions.scheduling;

import static io.naksha.sessions.common.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalStartTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2026-06-01,10:00,2026-06-01T08:00:00Z",
        "Europe/Berlin,2026-03-29,01:59,2026-03-29T00:59:00Z",
        "Europe/Berlin,2026-03-29,03:00,2026-03-29T01:00:00Z",
        "America/New_York,2026-03-08,01:59,2026-03-08T06:59:00Z",
        "America/New_York,2026-03-08,03:00,2026-03-08T07:00:00Z",
        "Australia/Lord_Howe,2026-10-04,01:59,2026-10-03T15:29:00Z",
        "Australia/Lord_Howe,2026-10-04,02:30,2026-10-03T15:30:00Z",
        "Pacific/Apia,2011-12-29,23:59,2011-12-30T09:59:00Z",
        "Pacific/Apia,2011-12-31,00:00,2011-12-30T10:00:00Z",
        "UTC,2026-01-01,00:00,2026-01-01T00:00:00Z"
    })
    void localTimeIsOneInstant(String zone, String date, String time, Instant instant) {
        assertThat(LocalStart.at(date, time).in(zone).resolve(BERLIN).toInstant())
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2026-03-29,02:00,2026-03-29T02:00,2026-03-29T03:00",
        "Europe/Berlin,2026-03-29,02:59,2026-03-29T02:00,2026-03-29T03:00",
        "America/New_York,2026-03-08,02:30,2026-03-08T02:00,2026-03-08T03:00",
        "Australia/Lord_Howe,2026-10-04,02:15,2026-10-04T02:00,2026-10-04T02:30",
        "Pacific/Apia,2011-12-30,12:00,2011-12-30T00:00,2011-12-31T00:00"
    })
    void skippedTimeIsRefusedAndTheGapNamed(String zone, String date, String time, String before, String after) {
        LocalStart start = LocalStart.at(date, time).in(zone);

        assertThat(refused(() -> start.resolve(BERLIN), "start.time", "dst-gap").message())
                .isEqualTo("does not exist: in " + zone + " clocks go from " + before + " to " + after);
        refused(() -> start.withOffset(ZoneOffset.ofHours(1)).resolve(BERLIN), "start.time", "dst-gap");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2026-10-25,02:00,+02:00,+01:00",
        "Europe/Berlin,2026-10-25,02:59,+02:00,+01:00",
        "America/New_York,2026-11-01,01:30,-04:00,-05:00",
        "Australia/Lord_Howe,2026-04-05,01:45,+11:00,+10:30"
    })
    void timeThatComesTwiceIsTheEarlierUnlessAnOffsetIsGiven(
            String zone, String date, String time, String earlier, String later) {
        LocalStart start = LocalStart.at(date, time).in(zone);

        assertThat(start.resolve(BERLIN).getOffset()).isEqualTo(ZoneOffset.of(earlier));
        assertThat(start.withOffset(ZoneOffset.of(earlier)).resolve(BERLIN)).isEqualTo(start.resolve(BERLIN));
        assertThat(start.withOffset(ZoneOffset.of(later)).resolve(BERLIN).getOffset())
                .isEqualTo(ZoneOffset.of(later));
        assertThat(start.withOffset(ZoneOffset.of(later)).resolve(BERLIN).toLocalDateTime())
                .isEqualTo(start.resolve(BERLIN).toLocalDateTime());
        refused(() -> start.withOffset(ZoneOffset.ofHours(7)).resolve(BERLIN), "start.offset", "offset");
    }

    @Test
    void offsetHasToBeTheZonesOwnAtThatTime() {
        LocalStart summer = LocalStart.at("2026-06-01", "10:00");

        assertThat(summer.withOffset(ZoneOffset.ofHours(2)).resolve(BERLIN)).isEqualTo(summer.resolve(BERLIN));
        assertThat(refused(() -> summer.withOffset(ZoneOffset.ofHours(1)).resolve(BERLIN), "start.offset", "offset")
                        .rejectedValue())
                .isEqualTo("+01:00");
    }

    @Test
    void ownZoneIsUsedWhereNoneIsNamed() {
        LocalStart start = LocalStart.at(LocalDate.of(2026, 6, 1), LocalTime.of(10, 0));

        assertThat(start.resolve(ZoneId.of("Asia/Tokyo")).toInstant()).isEqualTo("2026-06-01T01:00:00Z");
        assertThat(start.in("Europe/Berlin").resolve(ZoneId.of("Asia/Tokyo")).getZone())
                .isEqualTo(BERLIN);
    }

    @Test
    void onlyWholeMinutesAreTaken() {
        refused(() -> LocalStart.at("2026-06-01", "10:00:01").resolve(BERLIN), "start.time", "whole-minutes");
        refused(() -> LocalStart.at("2026-06-01", "10:00:00.000000001").resolve(BERLIN), "start.time", "whole-minutes");
    }

    @Test
    void yearsAreBounded() {
        LocalTime noon = LocalTime.NOON;

        refused(() -> LocalStart.at(LocalDate.of(1969, 12, 31), noon).resolve(BERLIN), "start.date", "out-of-range");
        refused(() -> LocalStart.at(LocalDate.of(9999, 1, 1), noon).resolve(BERLIN), "start.date", "out-of-range");
        refused(() -> LocalStart.at(LocalDate.MIN, noon).resolve(BERLIN), "start.date", "out-of-range");
        refused(() -> LocalStart.at(LocalDate.MAX, noon).resolve(BERLIN), "start.date", "out-of-range");
        assertThat(LocalStart.at("1970-01-01", "12:00").resolve(BERLIN).getYear())
                .isEqualTo(1970);
        assertThat(LocalStart.at("9998-12-31", "12:00").resolve(BERLIN).getYear())
                .isEqualTo(9998);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2026-02-30", "2026-6-1", "01.06.2026", "2026-06-01T10:00"})
    void whatIsNoDateIsRefused(String date) {
        refused(() -> LocalStart.at(date, "10:00"), "start.date", "date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "24:00", "9:00", "10:60", "10:00Z"})
    void whatIsNoTimeIsRefused(String time) {
        refused(() -> LocalStart.at("2026-06-01", time), "start.time", "time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Base", "europe/berlin\n", "+99:00"})
    void unknownZoneIsRefused(String zone) {
        refused(() -> LocalStart.at("2026-06-01", "10:00").in(zone).resolve(BERLIN), "start.zone", "zone");
    }
}
