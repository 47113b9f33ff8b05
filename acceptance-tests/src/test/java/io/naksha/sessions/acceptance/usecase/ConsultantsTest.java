package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.StaleVersionException;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.ConsultantUpdate;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.consultant.NewConsultant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsultantsTest extends OnEveryStorage {
    private static NewConsultant.Builder consultant(String email, String first, String last) {
        return NewConsultant.builder()
                .email(email)
                .name(first, last)
                .zone("Asia/Kolkata")
                .currency("INR");
    }

    private Consultant register(NewConsultant.Builder command) {
        return studio.naksha.consultants().register(command.build());
    }

    @Test
    void waitsForApproval() {
        Consultant registered = register(consultant("a@example.org", "Änne", "Groß"));

        assertThat(registered.status()).isEqualTo(ConsultantStatus.PENDING_APPROVAL);
        assertThat(registered.slug().value()).isEqualTo("anne-gross");
        assertThat(studio.naksha.consultants().get(registered.id())).isEqualTo(registered);
        assertThat(studio.naksha.consultants().approve(registered.id()).status())
                .isEqualTo(ConsultantStatus.APPROVED);
        assertThat(studio.naksha.consultants().findBySlug("anne-gross"))
                .map(Consultant::status)
                .contains(ConsultantStatus.APPROVED);
        assertThat(studio.naksha.consultants().findBySlug("no slug!")).isEmpty();
    }

    @Test
    void numbersSlugsThatAreTaken() {
        assertThat(register(consultant("a@example.org", "Jane", "Doe")).slug().value())
                .isEqualTo("jane-doe-2");
        assertThat(register(consultant("b@example.org", "Jane", "Doe")).slug().value())
                .isEqualTo("jane-doe-3");
    }

    @Test
    void refusesTakenAddressesAndSlugsAndReservedWords() {
        assertThatExceptionOfType(DuplicateConsultantException.class)
                .isThrownBy(() -> register(consultant("JANE@example.org", "J", "D")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(DuplicateConsultantException.Field.EMAIL));
        assertThatExceptionOfType(DuplicateConsultantException.class)
                .isThrownBy(() -> register(consultant("a@example.org", "J", "D").slug("Jane-Doe")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(DuplicateConsultantException.Field.SLUG));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> register(consultant("a@example.org", "J", "D").slug("admin")));
        assertThat(register(consultant("a@example.org", "Ad", "Min")
                                .firstName("Admin")
                                .lastName(""))
                        .slug()
                        .value())
                .isEqualTo("pro-admin");
    }

    @Test
    void reportsEveryViolationAtOnce() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> register(
                        NewConsultant.builder().email("x").zone("Mars/Olympus").currency("EURO")))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(violation -> violation.path() + ":" + violation.code())
                        .containsExactly("currency:currency", "email:email", "firstName:required", "zone:time-zone"));
    }

    @Test
    void changesOnlyWhatIsNamed() {
        Consultant updated = studio.naksha
                .consultants()
                .update(
                        studio.jane.id(),
                        ConsultantUpdate.builder()
                                .zone("Europe/London")
                                .headline("Hi")
                                .build());

        assertThat(updated.zone().getId()).isEqualTo("Europe/London");
        assertThat(updated.profile().headline()).isEqualTo("Hi");
        assertThat(updated.name()).isEqualTo(studio.jane.name());
        assertThat(updated.stamp().version()).isEqualTo(studio.jane.stamp().version() + 1);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> studio.naksha
                        .consultants()
                        .update(
                                studio.jane.id(),
                                ConsultantUpdate.builder()
                                        .headline(null)
                                        .expectedVersion(1L)
                                        .build()));
    }

    @Test
    void listsByStatus() {
        Consultant waiting = register(consultant("a@example.org", "A", "B"));

        assertThat(studio.naksha
                        .consultants()
                        .list(Set.of(ConsultantStatus.PENDING_APPROVAL), PageRequest.first(10))
                        .items())
                .containsExactly(waiting);
    }

    @Test
    void aRevisionGrowsWithEachChangeAndNotWithARefusedOne() {
        long before = studio.desk.revision();
        studio.book("carl@example.org", "2026-03-10", "14:30");
        long booked = studio.desk.revision();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> studio.book("dora@example.org", "2026-03-10", "14:30"));

        assertThat(booked).isGreaterThan(before);
        assertThat(studio.desk.revision()).isEqualTo(booked);
        assertThat(studio.naksha.consultants().revisions(Set.of(studio.jane.id(), new ConsultantId(new UUID(1, 2)))))
                .containsOnlyKeys(studio.jane.id());
    }

    @Test
    void refusesUnknownIds() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> studio.naksha.consultants().approve(new ConsultantId(new UUID(1, 2))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> studio.naksha.workspace(new ConsultantId(new UUID(1, 2))));
    }
}
