package io.naksha.sessions.validation;

import static io.naksha.sessions.common.Refused.refused;
import static io.naksha.sessions.validation.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Violation;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.Samples;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ValidatorTest {
    private static final NewClient MAX =
            NewClient.builder().email("max@example.org").name("Max", "Muster").build();

    @Test
    void validCommandIsGivenBack() {
        assertThat(Validator.check(MAX)).isSameAs(MAX);
    }

    @Test
    void absentCommandIsRefused() {
        refused(() -> Validator.check(null), "command", "required");
    }

    @Test
    void everyViolationComesAtOnceInOrder() {
        BookingRequest request = BookingRequest.builder()
                .start(new LocalStart(null, LocalTime.NOON, "Mars/Base", null))
                .client(NewClient.builder().email("nobody").lastName("x\ny").build())
                .notes("bell\u0007")
                .idempotencyKey(" ")
                .build();

        assertThat(found(request))
                .containsExactly(
                        "client.email email",
                        "client.firstName required",
                        "client.lastName text",
                        "idempotencyKey required",
                        "notes text",
                        "offeringId required",
                        "start.date required",
                        "start.zone time-zone");
    }

    @Test
    void nestedCommandsAreRequiredToo() {
        assertThat(found(BookingRequest.builder().offeringId(Samples.OFFERING).build()))
                .containsExactly("client required", "start required");
    }

    @Test
    void harmlessValuesAreRepeatedAndPersonalOnesAreNot() {
        NewClient client = NewClient.builder()
                .email("SECRET")
                .name("SECRET\n", "SECRET\n")
                .displayName("SECRET\n")
                .phoneNumber("SECRET\n")
                .company("SECRET\n")
                .city("SECRET\n")
                .country("SECRET\n")
                .zone("Mars/Base")
                .build();

        assertThat(Violations.all(client)).hasSize(9).allSatisfy(violation -> {
            assertThat(violation.message()).doesNotContain("SECRET");
            assertThat(violation.rejectedValue()).isEqualTo(violation.path().equals("zone") ? "Mars/Base" : null);
        });
        assertThat(Violations.all(NewOffering.builder()
                        .title("t")
                        .durationMinutes(-5)
                        .price(Samples.euro("-1"))
                        .platform(Platform.ZOOM)
                        .build()))
                .extracting(Violation::path, Violation::rejectedValue)
                .containsExactly(tuple("durationMinutes", "-5"), tuple("price", null));
    }

    @Test
    void longValueIsNotRepeated() {
        NewClient client = NewClient.builder()
                .email("max@example.org")
                .firstName("Max")
                .zone("Z".repeat(65))
                .build();

        assertThat(Violations.all(client)).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("zone");
            assertThat(violation.rejectedValue()).isNull();
        });
    }

    @Test
    void templatesInValuesAreNotExpanded() {
        NewClient client = NewClient.builder()
                .email("${7*7}@{max}")
                .firstName("${validatedValue}{max}\n")
                .zone("{jakarta.validation.constraints.NotNull.message}")
                .build();

        assertThat(Violations.all(client))
                .hasSize(3)
                .allSatisfy(violation ->
                        assertThat(violation.message()).doesNotContain("$", "{", "}", "49", "must not be null"));
    }

    @Test
    void messagesAreEnglishWhateverTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Violations.all(NewClient.builder().build()))
                    .extracting(Violation::message)
                    .containsExactly("must not be blank", "must not be blank");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void boundsAreNamedInMessages() {
        NewOffering offering = NewOffering.builder()
                .title("t".repeat(201))
                .durationMinutes(1_441)
                .price(Samples.euro("1"))
                .platform(Platform.ZOOM)
                .build();

        assertThat(Violations.all(offering))
                .extracting(Violation::message)
                .containsExactly(
                        "must be less than or equal to 1440",
                        "must be at most 200 characters on one line, without control characters");
    }

    @Test
    void dateOfAStartCanBeAnyDay() {
        assertThat(found(LocalStart.at(LocalDate.MAX, LocalTime.MAX))).isEmpty();
    }
}
