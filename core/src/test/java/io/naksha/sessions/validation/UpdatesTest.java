package io.naksha.sessions.validation;

import static io.naksha.sessions.validation.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.ClientUpdate;
import io.naksha.sessions.common.Violation;
import io.naksha.sessions.consultant.ConsultantUpdate;
import io.naksha.sessions.offering.OfferingUpdate;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.Samples;
import io.naksha.sessions.session.SessionUpdate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Constraints on what a change holds fire, and what must not be cleared is not. */
class UpdatesTest {
    @Test
    void updateThatChangesNothingIsValid() {
        assertThat(found(ConsultantUpdate.builder().build())).isEmpty();
        assertThat(found(ClientUpdate.builder().build())).isEmpty();
        assertThat(found(OfferingUpdate.builder().build())).isEmpty();
        assertThat(found(SessionUpdate.builder().build())).isEmpty();
    }

    @Test
    void consultantsFieldsThatCannotBeCleared() {
        ConsultantUpdate cleared = ConsultantUpdate.builder()
                .email(null)
                .firstName(null)
                .lastName(null)
                .slug(null)
                .zone(null)
                .currency(null)
                .bookingPolicy(null)
                .headline(null)
                .about(null)
                .build();

        assertThat(found(cleared))
                .containsExactly(
                        "bookingPolicy required",
                        "currency required",
                        "email required",
                        "firstName required",
                        "lastName required",
                        "slug required",
                        "zone required");
    }

    @Test
    void consultantsFieldsThatAreWrong() {
        ConsultantUpdate wrong = ConsultantUpdate.builder()
                .email("SECRET")
                .firstName(" ")
                .lastName("SECRET\n")
                .slug("SECRET--")
                .zone("Mars")
                .currency("eur")
                .headline("SECRET\n")
                .about("\u0000")
                .build();

        assertThat(found(wrong))
                .containsExactly(
                        "about text",
                        "currency currency",
                        "email email",
                        "firstName required",
                        "headline text",
                        "lastName text",
                        "slug slug",
                        "zone time-zone");
        assertThat(Violations.all(wrong)).extracting(Violation::rejectedValue).doesNotContain("SECRET", "SECRET\n");
        assertThat(Violations.all(wrong)).extracting(Violation::rejectedValue).contains("Mars", "eur");
    }

    @Test
    void clientsFields() {
        ClientUpdate cleared = ClientUpdate.builder()
                .email(null)
                .firstName(null)
                .lastName(null)
                .displayName(null)
                .phoneNumber(null)
                .company(null)
                .city(null)
                .country(null)
                .zone(null)
                .build();
        ClientUpdate wrong = ClientUpdate.builder()
                .email("x")
                .firstName("")
                .lastName("\r")
                .displayName("x".repeat(202))
                .phoneNumber("x".repeat(41))
                .company("\uDC00")
                .city("\u2028")
                .country("x".repeat(101))
                .zone("")
                .build();

        assertThat(found(cleared)).containsExactly("email required", "firstName required", "lastName required");
        assertThat(found(wrong))
                .containsExactly(
                        "city text",
                        "company text",
                        "country text",
                        "displayName text",
                        "email email",
                        "firstName required",
                        "lastName text",
                        "phoneNumber text",
                        "zone time-zone");
    }

    @Test
    void offeringsFields() {
        OfferingUpdate cleared = OfferingUpdate.builder()
                .title(null)
                .description(null)
                .durationMinutes(null)
                .price(null)
                .platforms(null)
                .capacity(null)
                .build();
        OfferingUpdate wrong = OfferingUpdate.builder()
                .title("")
                .description("\u0000")
                .durationMinutes(0)
                .price(Samples.euro("-1"))
                .platforms(Set.of())
                .capacity(10_001)
                .build();

        assertThat(found(cleared))
                .containsExactly(
                        "capacity required",
                        "durationMinutes required",
                        "platforms required",
                        "price required",
                        "title required");
        assertThat(found(wrong))
                .containsExactly(
                        "capacity out-of-range",
                        "description text",
                        "durationMinutes out-of-range",
                        "platforms size",
                        "price price",
                        "title required");
    }

    @Test
    void elementWithinAChangeIsChecked() {
        Set<Platform> platforms = new HashSet<>(Collections.singletonList(null));

        assertThat(found(OfferingUpdate.builder().platforms(platforms).build()))
                .containsExactly("platforms[] required");
    }

    @Test
    void sessionsFields() {
        SessionUpdate cleared = SessionUpdate.builder()
                .title(null)
                .platform(null)
                .meetingLink(null)
                .price(null)
                .paymentMethod(null)
                .notes(null)
                .consultantNotes(null)
                .build();
        SessionUpdate wrong = SessionUpdate.builder()
                .title("x".repeat(251))
                .meetingLink("http://x.example")
                .price(Samples.euro("-1"))
                .paymentMethod("\n")
                .notes("x".repeat(5_001))
                .consultantNotes("\u0000")
                .build();

        assertThat(found(cleared)).containsExactly("platform required", "price required", "title required");
        assertThat(found(wrong))
                .containsExactly(
                        "consultantNotes text",
                        "meetingLink web-link",
                        "notes text",
                        "paymentMethod text",
                        "price price",
                        "title text");
    }
}
