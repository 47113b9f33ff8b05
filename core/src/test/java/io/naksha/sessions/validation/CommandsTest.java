package io.naksha.sessions.validation;

import static io.naksha.sessions.validation.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Samples;
import io.naksha.sessions.session.SessionStatus;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command's own rules. */
class CommandsTest {
    private static final NewClient MAX =
            NewClient.builder().email("max@example.org").name("Max", "Muster").build();

    private static NewConsultant.Builder jane() {
        return NewConsultant.builder()
                .email("jane@example.org")
                .name("Jane", "Doe")
                .zone("Europe/Berlin")
                .currency("EUR");
    }

    private static NewOffering.Builder talk() {
        return NewOffering.builder()
                .title("Talk")
                .durationMinutes(60)
                .price(Samples.euro("80"))
                .platform(Platform.ZOOM);
    }

    @Test
    void emptyNewConsultant() {
        assertThat(found(NewConsultant.builder().build()))
                .containsExactly("currency required", "email required", "firstName required", "zone required");
        assertThat(found(jane().build())).isEmpty();
    }

    @Test
    void wrongNewConsultant() {
        NewConsultant wrong = jane().email("jane")
                .name("\uD800", "a\u0000")
                .slug("-")
                .zone("+02:00")
                .currency("XXX")
                .headline("a\rb")
                .about("x".repeat(5_001))
                .build();

        assertThat(found(wrong))
                .containsExactly(
                        "about text",
                        "currency currency",
                        "email email",
                        "firstName text",
                        "headline text",
                        "lastName text",
                        "slug slug",
                        "zone time-zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "a", "a b", "a--b", "\uD83D\uDE00\uD83D\uDE00"})
    void slugIsRefusedWithTheRest(String slug) {
        assertThat(found(jane().slug(slug).firstName(" ").build())).contains("slug slug", "firstName required");
    }

    @Test
    void everyTextIsBounded() {
        NewClient client = NewClient.builder()
                .email("a".repeat(1_000_000))
                .name("x".repeat(101), "x".repeat(101))
                .displayName("x".repeat(202))
                .phoneNumber("1".repeat(41))
                .company("x".repeat(151))
                .city("x".repeat(101))
                .country("x".repeat(101))
                .zone("x".repeat(1_000_000))
                .build();
        NewClient fits = NewClient.builder()
                .email("max@example.org")
                .name("x".repeat(100), "x".repeat(100))
                .displayName("x".repeat(201))
                .phoneNumber("1".repeat(40))
                .company("x".repeat(150))
                .city("x".repeat(100))
                .country("x".repeat(100))
                .build();

        assertThat(found(client)).hasSize(9);
        assertThat(found(fits)).isEmpty();
    }

    @Test
    void emptyNewOffering() {
        assertThat(found(NewOffering.builder().build()))
                .containsExactly(
                        "durationMinutes out-of-range", "platforms required", "price required", "title required");
        assertThat(found(talk().build())).isEmpty();
    }

    @Test
    void capacityGoesWithWebinars() {
        assertThat(found(talk().capacity(5).build())).containsExactly("capacity capacity");
        assertThat(found(talk().type(SessionType.WEBINAR).build())).containsExactly("capacity capacity");
        assertThat(found(talk().type(SessionType.WEBINAR).capacity(0).build()))
                .containsExactly("capacity out-of-range");
        assertThat(found(talk().type(SessionType.WEBINAR).capacity(10_001).build()))
                .containsExactly("capacity out-of-range");
        assertThat(found(talk().type(SessionType.WEBINAR).capacity(10_000).build()))
                .isEmpty();
    }

    @Test
    void absentPlatformIsNamedByItsPlace() {
        assertThat(found(talk().platforms(new HashSet<>(Collections.singletonList(null)))
                        .build()))
                .containsExactly("platforms[] required");
    }

    @ParameterizedTest
    @CsvSource({"-0.01,price price", "1000000000000,price price", "999999999999.99,", "0,"})
    void priceIsBounded(String amount, String violation) {
        List<String> expected = violation == null ? List.of() : List.of(violation);

        assertThat(found(talk().price(Samples.euro(amount)).build())).isEqualTo(expected);
    }

    @Test
    void newSessionHasOneAttendee() {
        NewSession nobody =
                new NewSession(new NewSession.Attendee(null, null), null, null, null, null, null, null, null);
        NewSession both =
                new NewSession(new NewSession.Attendee(Samples.MAX, MAX), null, null, null, null, null, null, null);
        NewSession absent = new NewSession(null, null, null, null, null, null, null, null);

        assertThat(found(nobody)).containsExactly("attendee exactly-one");
        assertThat(found(both)).containsExactly("attendee exactly-one");
        assertThat(found(absent)).containsExactly("attendee required");
        assertThat(Violations.all(both).get(0).message()).isEqualTo("must have exactly one of [clientId, newClient]");
        assertThat(found(NewSession.forClient(Samples.MAX).build())).isEmpty();
        assertThat(found(NewSession.forNewClient(MAX).build())).isEmpty();
    }

    @Test
    void everyPartOfANewSessionIsChecked() {
        NewSession session = NewSession.forNewClient(
                        NewClient.builder().email("x").build())
                .start(new LocalStart(null, null, "Mars", null))
                .title(" ")
                .durationMinutes(0)
                .meetingLink("http://example.org")
                .price(Samples.euro("-1"))
                .paymentMethod("x".repeat(41))
                .notes("\u0000")
                .consultantNotes("x".repeat(5_001))
                .idempotencyKey("x".repeat(256))
                .build();

        assertThat(found(session))
                .containsExactly(
                        "attendee.newClient.email email",
                        "attendee.newClient.firstName required",
                        "idempotencyKey text",
                        "notes.consultantNotes text",
                        "notes.notes text",
                        "start.date required",
                        "start.time required",
                        "start.zone time-zone",
                        "subject.durationMinutes out-of-range",
                        "subject.meetingLink web-link",
                        "subject.title required",
                        "terms.paymentMethod text",
                        "terms.price price");
    }

    @ParameterizedTest
    @EnumSource
    void newSessionStartsInFewStatuses(SessionStatus status) {
        boolean allowed = status != SessionStatus.CANCELLED && status != SessionStatus.NO_SHOW;

        assertThat(found(NewSession.forClient(Samples.MAX).status(status).build()))
                .isEqualTo(allowed ? List.of() : List.of("status not-allowed"));
    }

    @ParameterizedTest
    @EnumSource
    void newSessionIsPaidOrNot(PaymentStatus status) {
        boolean allowed = status == PaymentStatus.PENDING || status == PaymentStatus.PAID;
        NewSession session =
                NewSession.forClient(Samples.MAX).paymentStatus(status).build();

        assertThat(found(session)).isEqualTo(allowed ? List.of() : List.of("terms.paymentStatus not-allowed"));
    }

    @ParameterizedTest
    @EnumSource
    void paymentReportHasAnOutcome(PaymentStatus outcome) {
        assertThat(found(PaymentRecord.of("ref", outcome)))
                .isEqualTo(outcome == PaymentStatus.PENDING ? List.of("outcome not-allowed") : List.of());
    }

    @Test
    void wrongPaymentReport() {
        assertThat(found(new PaymentRecord(null, null, "x".repeat(41))))
                .containsExactly("method text", "outcome required", "reference required");
        assertThat(found(PaymentRecord.of("x".repeat(201), PaymentStatus.PAID))).containsExactly("reference text");
        assertThat(Violations.all(PaymentRecord.of("r", PaymentStatus.PENDING)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.message()).isEqualTo("must be one of [PAID, FAILED, REFUNDED]");
                    assertThat(violation.rejectedValue()).isEqualTo("PENDING");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org",
                "http://example.org",
                "javascript:alert(1)",
                "https://",
                "https:///path",
                "https://user:pw@example.org",
                "https://exa mple.org",
                "https://example.org/\n"
            })
    void linkIsHttpsWithAHost(String link) {
        assertThat(found(NewSession.forClient(Samples.MAX).meetingLink(link).build()))
                .containsExactly("subject.meetingLink web-link");
    }

    @Test
    void linkIsBounded() {
        String link = "https://example.org/" + "a".repeat(1_980);

        assertThat(found(NewSession.forClient(Samples.MAX).meetingLink(link).build()))
                .isEmpty();
        assertThat(found(NewSession.forClient(Samples.MAX)
                        .meetingLink(link + "a")
                        .build()))
                .hasSize(1);
        assertThat(found(NewSession.forClient(Samples.MAX)
                        .meetingLink("HTTPS://example.org")
                        .build()))
                .isEmpty();
    }

    @Test
    void wrongReschedule() {
        assertThat(found(new Reschedule(null, 1_441, null, null)))
                .containsExactly("durationMinutes out-of-range", "start required");
        assertThat(found(Reschedule.to(LocalStart.at("2026-01-01", "10:00").in("x"))
                        .lasting(0)))
                .containsExactly("durationMinutes out-of-range", "start.zone time-zone");
    }
}
