package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.consultant.Profile;
import io.naksha.sessions.consultant.Slug;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Consultants are kept whole; e-mail key and slug are unique. */
abstract class ConsultantRules extends Rules {
    @Test
    void aConsultantIsReadAsItWasWritten() {
        for (Consultant consultant : List.of(plain(), extreme(), suspended())) {
            write(unit -> unit.consultants().insert(consultant));
            assertThat(find(unit -> unit.consultants().find(consultant.id()))).contains(consultant);
            assertThat(find(unit -> unit.consultants().find(consultant.slug()))).contains(consultant);
        }
    }

    private static Consultant plain() {
        return Samples.consultant().status(ConsultantStatus.PENDING_APPROVAL).build();
    }

    private static Consultant extreme() {
        return Samples.consultant()
                .email("Ä" + Samples.unique() + "@" + "l".repeat(60) + "." + "m".repeat(60) + ".Bücher.example")
                .name(new PersonName("😀".repeat(100) + "x", "字".repeat(100), "n".repeat(100)))
                .slug("日本-" + "y".repeat(55) + Samples.unique())
                .zone("America/Argentina/ComodRivadavia")
                .currency("BHD")
                .policy(BookingPolicy.CONFIRM_AUTOMATICALLY)
                .profile(new Profile("🎈".repeat(100), "'\"\\%_\n\t" + "é".repeat(4_990)))
                .changed()
                .build();
    }

    private static Consultant suspended() {
        return Samples.consultant()
                .status(ConsultantStatus.SUSPENDED)
                .name(PersonName.of("Cher", ""))
                .profile(new Profile("", null))
                .build();
    }

    @Test
    void unknownConsultantsAreNotFound() {
        assertThat(find(unit -> unit.consultants().find(new ConsultantId(Samples.uuid()))))
                .isEmpty();
        assertThat(find(unit -> unit.consultants().find(Slug.of("nobody-" + Samples.unique()))))
                .isEmpty();
    }

    @Test
    void anEmailKeyIsTakenOnce() {
        String name = Samples.unique();
        insert(Samples.consultant().email("José." + name + "@Example.org").build());
        assertRefused(
                Samples.consultant()
                        .email("jose\u0301." + name + "@example.ORG")
                        .build(),
                DuplicateConsultantException.Field.EMAIL);
        Consultant unaccented = insert(
                Samples.consultant().email("jose." + name + "@example.org").build());
        assertThat(reread(unaccented)).isEqualTo(unaccented);
    }

    @Test
    void aSlugIsTakenOnce() {
        String name = Samples.unique();
        Consultant accented = insert(Samples.consultant().slug("josé-" + name).build());
        assertRefused(Samples.consultant().slug("JOSÉ-" + name).build(), DuplicateConsultantException.Field.SLUG);
        Consultant unaccented = insert(Samples.consultant().slug("jose-" + name).build());
        assertThat(find(unit -> unit.consultants().find(accented.slug()))).contains(accented);
        assertThat(find(unit -> unit.consultants().find(unaccented.slug()))).contains(unaccented);
    }

    @Test
    void anUpdateWritesEveryField() {
        Consultant before = newConsultant();
        Consultant after = ConsultantSample.like(before)
                .email("Neu" + Samples.unique() + "@example.org")
                .name(PersonName.of("Neu", "Name"))
                .slug("neu-" + Samples.unique())
                .status(ConsultantStatus.SUSPENDED)
                .zone("Asia/Kathmandu")
                .currency("JPY")
                .policy(BookingPolicy.CONFIRM_AUTOMATICALLY)
                .profile(new Profile("headline", "about"))
                .changed()
                .build();
        write(before, unit -> unit.consultants().update(after));
        assertThat(reread(before)).isEqualTo(after);
        assertThat(find(unit -> unit.consultants().find(before.slug()))).isEmpty();
        insert(Samples.consultant()
                .email(before.email().value())
                .slug(before.slug().value())
                .build());
    }

    @Test
    void anUpdateTakesNobodyElsesEmailOrSlug() {
        Consultant other = newConsultant();
        Consultant consultant = newConsultant();
        assertUpdateRefused(
                ConsultantSample.like(consultant)
                        .email(other.email().value().toUpperCase(Locale.ROOT))
                        .changed(),
                DuplicateConsultantException.Field.EMAIL);
        assertUpdateRefused(
                ConsultantSample.like(consultant).slug(other.slug().value()).changed(),
                DuplicateConsultantException.Field.SLUG);
        assertThat(reread(consultant)).isEqualTo(consultant);
    }

    private void assertUpdateRefused(ConsultantSample changed, DuplicateConsultantException.Field field) {
        Consultant consultant = changed.build();
        assertThatThrownBy(() -> write(consultant, unit -> unit.consultants().update(consultant)))
                .isInstanceOfSatisfying(
                        DuplicateConsultantException.class,
                        taken -> assertThat(taken.field()).isEqualTo(field));
    }

    @Test
    void ofRacingConsultantsWithOneEmailOneIsInserted() {
        String email = "race" + Samples.unique() + "@example.org";
        assertOneWins(() -> Samples.consultant().email(email).build(), DuplicateConsultantException.Field.EMAIL);
    }

    @Test
    void ofRacingConsultantsWithOneSlugOneIsInserted() {
        String slug = "race-" + Samples.unique();
        assertOneWins(() -> Samples.consultant().slug(slug).build(), DuplicateConsultantException.Field.SLUG);
    }

    private void assertOneWins(Supplier<Consultant> candidates, DuplicateConsultantException.Field field) {
        List<String> outcomes = Together.run(6, index -> {
            try {
                insert(candidates.get());
                return "inserted";
            } catch (DuplicateConsultantException taken) {
                return taken.field().name();
            }
        });
        assertThat(outcomes).containsOnlyOnce("inserted").containsOnly("inserted", field.name());
    }

    private Consultant insert(Consultant consultant) {
        write(unit -> unit.consultants().insert(consultant));
        return consultant;
    }

    private void assertRefused(Consultant consultant, DuplicateConsultantException.Field field) {
        DuplicateConsultantException refusal =
                catchThrowableOfType(DuplicateConsultantException.class, () -> insert(consultant));
        assertThat(refusal).as("refusal of a duplicate").isNotNull();
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(find(unit -> unit.consultants().find(consultant.id()))).isEmpty();
    }
}
