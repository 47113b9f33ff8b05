package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.Profile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The lock makes the writers of one consultant wait for each other, and counts them. */
abstract class LockRules extends Rules {
    @Test
    void aLockRaisesTheRevision() {
        Consultant consultant = newConsultant();
        Consultant other = newConsultant();
        long before = revision(consultant);
        long others = revision(other);
        write(consultant, unit -> {});
        long after = revision(consultant);
        assertThat(after).isGreaterThan(before);
        write(consultant, unit -> unit.consultants().update(consultant));
        assertThat(revision(consultant)).as("after an update").isGreaterThan(after);
        assertThat(revision(other)).as("of another consultant").isEqualTo(others);
    }

    @Test
    void aLockMayBeTakenAgain() {
        Consultant consultant = newConsultant();
        write(consultant, unit -> {
            Consultant changed = about(consultant, "changed");
            unit.consultants().update(changed);
            assertThat(unit.consultants().lock(consultant.id())).contains(changed);
        });
        assertThat(reread(consultant).profile().about()).isEqualTo("changed");
    }

    @Test
    void aRevisionThatWasRolledBackIsNotSeen() {
        Consultant consultant = newConsultant();
        long before = revision(consultant);
        assertThatThrownBy(() -> write(consultant, unit -> {
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");
        assertThat(revision(consultant)).isEqualTo(before);
    }

    @Test
    void anUnknownConsultantCannotBeLocked() {
        ConsultantId unknown = new ConsultantId(Samples.uuid());
        Optional<Consultant> locked = inTransaction(unit -> unit.consultants().lock(unknown));
        assertThat(locked).isEmpty();
        assertThat(find(unit -> unit.consultants().find(unknown))).isEmpty();
    }

    @Test
    void revisionsAreReadForThoseThatExist() {
        Consultant one = newConsultant();
        Consultant two = newConsultant();
        ConsultantId unknown = new ConsultantId(Samples.uuid());
        Map<ConsultantId, Long> revisions =
                read(unit -> unit.consultants().revisions(Set.of(one.id(), two.id(), unknown)));
        assertThat(revisions)
                .containsOnlyKeys(one.id(), two.id())
                .containsEntry(one.id(), revision(one))
                .containsEntry(two.id(), revision(two));
        Map<ConsultantId, Long> none = read(unit -> unit.consultants().revisions(Set.of()));
        assertThat(none).isEmpty();
    }

    @Test
    void aLockWaitsForTheOneBeforeAndReadsWhatItWrote() {
        Consultant consultant = newConsultant();
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch lockedToo = new CountDownLatch(1);
        Together.run(
                () -> write(consultant, unit -> {
                    locked.countDown();
                    Together.giveTimeTo(lockedToo);
                    unit.consultants().update(about(consultant, "written under the first lock"));
                }),
                () -> {
                    Together.await(locked, "the first writer has the lock");
                    String seen = inTransaction(unit -> {
                        Consultant fresh =
                                unit.consultants().lock(consultant.id()).orElseThrow();
                        lockedToo.countDown();
                        return String.valueOf(fresh.profile().about());
                    });
                    assertThat(seen).isEqualTo("written under the first lock");
                });
    }

    @Test
    void racingWritersLoseNoUpdate() {
        Consultant consultant = newConsultant();
        write(consultant, unit -> unit.consultants().update(about(consultant, "0")));
        long before = revision(consultant);
        int threads = 6;
        int rounds = 8;
        Together.run(threads, index -> {
            for (int round = 0; round < rounds; round++) {
                write(unit -> {
                    Consultant fresh = unit.consultants().lock(consultant.id()).orElseThrow();
                    Together.linger();
                    int count = Integer.parseInt(String.valueOf(fresh.profile().about()));
                    unit.consultants().update(about(fresh, Integer.toString(count + 1)));
                });
            }
            return index;
        });
        assertThat(reread(consultant).profile().about()).isEqualTo(Integer.toString(threads * rounds));
        assertThat(revision(consultant)).isGreaterThanOrEqualTo(before + Math.multiplyExact(threads, rounds));
    }

    private static Consultant about(Consultant consultant, String text) {
        return ConsultantSample.like(consultant)
                .profile(new Profile(null, text))
                .changed()
                .build();
    }
}
