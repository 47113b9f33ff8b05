package io.naksha.sessions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientUpdate;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionUpdate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Malformed JSON is refused with a message that says what is wrong, by Jackson or by the value itself. */
class HostileJsonTest {
    /** A text that is no JSON form of the type, and a part of what is said of it. */
    record Hostile(Class<?> type, String text, String says) {
        @Override
        public String toString() {
            return type.getSimpleName() + " " + (text.length() > 60 ? text.substring(0, 60) + "…" : text);
        }
    }

    private static Hostile hostile(Class<?> type, String text, String says) {
        return new Hostile(type, text.replace('\'', '"'), says);
    }

    static Stream<Arguments> everyCase() {
        return Json.both()
                .flatMap(json -> Stream.of(values(), commands())
                        .flatMap(List::stream)
                        .map(hostile -> Arguments.of(json, hostile)));
    }

    private static List<Hostile> values() {
        return List.of(
                hostile(SessionId.class, "'1-1-1-1-1'", "must be a UUID"),
                hostile(SessionId.class, "{}", "SessionId"),
                hostile(SessionId.class, "7", "SessionId"),
                hostile(EmailAddress.class, "'jane'", "must be an e-mail address"),
                hostile(EmailAddress.class, "['jane@example.org']", "EmailAddress"),
                hostile(Slug.class, "'admin'", "is a reserved word"),
                hostile(Cursor.class, "'%%%'", "is not a cursor"),
                hostile(Money.class, "{'amount':1E+999999999,'currency':'EUR'}", "must be below 10^21"),
                hostile(Money.class, "{'amount':1E-999999999,'currency':'EUR'}", "has more decimal places"),
                hostile(Money.class, "{'amount':1e99999999999,'currency':'EUR'}", ""),
                hostile(Money.class, "{'amount':" + "9".repeat(5_000) + ",'currency':'EUR'}", "1000"),
                hostile(Money.class, "{'amount':'ten','currency':'EUR'}", "BigDecimal"),
                hostile(Money.class, "{'amount':NaN,'currency':'EUR'}", "NaN"),
                hostile(Money.class, "{'currency':'EUR'}", "amount must not be absent"),
                hostile(Money.class, "{'amount':1}", "currency must not be absent"),
                hostile(Money.class, "{'amount':1,'currency':'XYZ'}", "Currency"),
                hostile(Money.class, "{'amount':1,'currency':'XXX'}", "is not a currency"),
                hostile(DateRange.class, "{'from':'2026-01-01'}", "until must not be absent"),
                hostile(DateRange.class, "{'from':'2026-02-30','until':'2026-03-01'}", "2026-02-30"),
                hostile(DateRange.class, "{'from':'2026-01-02','until':'2026-01-01'}", "later than the first day"),
                hostile(DateRange.class, "{'from':'-999999999-01-01','until':'2026-01-01'}", "years 1 to 9999"),
                hostile(InstantRange.class, "{'from':'2026-01-01T00:00:00Z'}", "until must not be absent"),
                hostile(
                        InstantRange.class,
                        "{'from':'-1000000000-01-01T00:00:00Z','until':'+1000000000-12-31T23:59:59Z'}",
                        "years 1 to 9999"),
                hostile(PageRequest.class, "{}", "must be 1 to 200"),
                hostile(PageRequest.class, "{'size':20,'total':'SOME'}", "SOME"),
                hostile(PageRequest.class, "{'size':99999999999}", "out of range"),
                hostile(ClientSort.class, "{'key':'NAME'}", "direction must not be absent"),
                hostile(ClientSort.class, "{'key':'password','direction':'ASCENDING'}", "password"),
                hostile(LocalStart.class, "{'date':'tomorrow','time':'10:00'}", "tomorrow"),
                hostile(LocalStart.class, "{'date':'2026-01-01','time':'25:00'}", "25:00"),
                hostile(LocalStart.class, "{'date':'2026-01-01','time':'10:00','offset':'+99:00'}", "+99:00"));
    }

    private static List<Hostile> commands() {
        return List.of(
                hostile(NewClient.class, "{'email':'a@b.c','admin':true}", "admin"),
                hostile(NewClient.class, "{'email':{'x':1}}", "String"),
                hostile(NewClient.class, "[]", "NewClient"),
                hostile(NewClient.class, "{'email':", "end-of-input"),
                hostile(NewOffering.class, "{'platforms':['SKYPE']}", "SKYPE"),
                hostile(NewOffering.class, "{'platforms':'ZOOM'}", "Set"),
                hostile(NewOffering.class, "{'durationMinutes':'long'}", "int"),
                hostile(NewSession.class, "{'attendee':{'clientId':'me'}}", "must be a UUID"),
                hostile(NewSession.class, "{'attendee':{'eitherOr':true}}", "eitherOr"),
                hostile(NewSession.class, "{'status':'DONE'}", "DONE"),
                hostile(BookingRequest.class, "{'price':{'amount':0,'currency':'EUR'}}", "price"),
                hostile(BookingRequest.class, "{'client':[]}", "NewClient"),
                hostile(ClientUpdate.class, "{'status':'BLOCKED'}", "status"),
                hostile(ClientUpdate.class, "{'expectedVersion':'first'}", "first"),
                hostile(SessionUpdate.class, "{'platform':'SKYPE'}", "SKYPE"),
                hostile(SessionUpdate.class, "{'price':5}", "Money"),
                hostile(Reschedule.class, "{'overlap':'MAYBE'}", "MAYBE"),
                hostile(BulkUpdate.class, "{'ids':['x']}", "must be a UUID"),
                hostile(BulkUpdate.class, "{'ids':{}}", "List"),
                hostile(PaymentRecord.class, "{'outcome':'STOLEN'}", "STOLEN"),
                hostile(SessionFilter.class, "{'statuses':['DONE']}", "DONE"),
                hostile(SessionFilter.class, "{'clientId':''}", "must be a UUID"),
                hostile(ClientFilter.class, "{'minPaid':{'amount':1}}", "currency must not be absent"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyCase")
    void isRefusedWithAClearMessage(Json json, Hostile hostile) {
        Throwable error = catchThrowable(() -> json.read(hostile.text(), hostile.type()));

        assertThat(error).as("refused").isNotNull();
        assertThat(error.getMessage())
                .contains(hostile.says())
                .doesNotContain("NullPointerException", "Cannot invoke")
                .hasSizeLessThan(4_000);
        assertThat(error.getClass().getName()).matches("tools\\.jackson\\..*|java\\.io\\.UncheckedIOException");
    }
}
