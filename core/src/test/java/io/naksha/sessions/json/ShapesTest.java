package io.naksha.sessions.json;

import static io.naksha.sessions.session.Samples.euro;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.ClientUpdate;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.OfferingUpdate;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.Samples;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What JSON looks like, and how little of it a command needs. */
class ShapesTest {
    static Stream<Json> both() {
        return Json.both();
    }

    @ParameterizedTest
    @MethodSource("both")
    void simpleValuesAreStrings(Json json) {
        assertThat(json.write(Samples.SESSION)).isEqualTo("\"01900000-0000-7000-8000-000000000003\"");
        assertThat(json.write(EmailAddress.of("jane@example.org"))).isEqualTo("\"jane@example.org\"");
        assertThat(json.write(Slug.of("jane-doe"))).isEqualTo("\"jane-doe\"");
        assertThat(json.write(SessionSort.LATEST_FIRST.cursorBehind(Samples.row())))
                .matches("\"[A-Za-z0-9_-]+\"");
    }

    @ParameterizedTest
    @MethodSource("both")
    void datesAndInstantsAreIsoTexts(Json json) {
        assertThat(json.write(DateRange.day(LocalDate.of(2026, 1, 31))))
                .isEqualTo("{\"from\":\"2026-01-31\",\"until\":\"2026-02-01\"}");
        assertThat(json.write(Samples.session().stamp()))
                .isEqualTo("{\"version\":1,\"createdAt\":\"2026-05-01T08:00:00.123456Z\","
                        + "\"updatedAt\":\"2026-05-01T08:00:00.123456Z\"}");
        assertThat(json.write(Samples.schedule()))
                .contains("\"date\":\"2026-06-01\"", "\"time\":\"10:00", "\"zone\":\"Europe/Berlin\"")
                .contains("\"startsAt\":\"2026-06-01T08:00:00Z\"");
    }

    @ParameterizedTest
    @MethodSource("both")
    void noInstantIsANumber(Json json) {
        assertThat(SampleValues.all().map(json::write))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("(At|from|until|Due)\":[0-9\\[]"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void moneyIsANumberAtItsCurrencysScale(Json json) {
        assertThat(json.write(euro("49.9"))).isEqualTo("{\"amount\":49.90,\"currency\":\"EUR\"}");
    }

    @ParameterizedTest
    @MethodSource("both")
    void answersToQuestionsAreNotWritten(Json json) {
        assertThat(SampleValues.all().map(json::write))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(
                                "\"active\"", "\"zero\"", "\"negative\"", "\"frozen\"", "\"blocking\"", "\"byHand\"")
                        .doesNotContain(
                                "\"approved\"", "\"scheduled\":true", "\"counted\":true", "\"final\":", "searchKey"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void absentIsUnchangedAndNullClears(Json json) {
        ClientUpdate update = json.read("{\"city\":\"Bonn\",\"company\":null}", ClientUpdate.class);

        assertThat(update)
                .isEqualTo(ClientUpdate.builder().city("Bonn").company(null).build());
        assertThat(update.company().clears()).isTrue();
        assertThat(update.country().changes()).isFalse();
        assertThat(json.read("{}", ClientUpdate.class))
                .isEqualTo(ClientUpdate.builder().build());
    }

    @ParameterizedTest
    @MethodSource("both")
    void unchangedIsLeftOutAndClearIsNull(Json json) {
        assertThat(json.write(ClientUpdate.builder().build())).isEqualTo("{}");
        assertThat(json.write(ClientUpdate.builder().city("Bonn").company(null).build()))
                .isEqualTo("{\"company\":null,\"city\":\"Bonn\"}");
        assertThat(json.write(OfferingUpdate.builder()
                        .platforms(Set.of(Platform.MEET))
                        .price(euro("5"))
                        .expectedVersion(3L)
                        .build()))
                .isEqualTo("{\"price\":{\"amount\":5.00,\"currency\":\"EUR\"},\"platforms\":[\"MEET\"],"
                        + "\"expectedVersion\":3}");
    }

    @ParameterizedTest
    @MethodSource("both")
    void commandsNeedNoMoreThanTheySay(Json json) {
        assertThat(json.read("{\"email\":\"j@example.org\"}", NewConsultant.class))
                .isEqualTo(NewConsultant.builder().email("j@example.org").build());
        assertThat(json.read("{\"bookingPolicy\":null,\"lastName\":null}", NewConsultant.class))
                .extracting(NewConsultant::bookingPolicy, NewConsultant::lastName)
                .containsExactly(BookingPolicy.CONFIRM_BY_HAND, "");
        assertThat(json.read("{\"attendee\":{\"clientId\":\"" + Samples.MAX + "\"}}", NewSession.class))
                .isEqualTo(NewSession.forClient(Samples.MAX).build());
        assertThat(json.read("{\"ids\":[\"" + Samples.SESSION + "\"],\"status\":\"COMPLETED\"}", BulkUpdate.class))
                .isEqualTo(BulkUpdate.status(List.of(Samples.SESSION), SessionStatus.COMPLETED));
        assertThat(json.read("{\"ids\":null}", BulkUpdate.class).ids()).isEmpty();
        assertThat(json.read("{\"statuses\":null}", SessionFilter.class)).isEqualTo(SessionFilter.ALL);
        assertThat(json.read("{\"size\":20}", PageRequest.class)).isEqualTo(PageRequest.first(20));
        assertThat(json.read("{\"size\":20,\"number\":2,\"total\":\"COUNTED\"}", PageRequest.class))
                .isEqualTo(PageRequest.page(2, 20).withTotal());
        assertThat(json.read("{\"date\":\"2026-06-01\",\"time\":\"10:00\"}", LocalStart.class))
                .isEqualTo(LocalStart.at("2026-06-01", "10:00"));
    }
}
