package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Offerings are kept whole and listed in the order they were made. */
abstract class OfferingRules extends Rules {
    @Test
    void anOfferingIsReadAsItWasWritten() {
        Consultant consultant = newConsultant();
        for (Offering offering : List.of(Samples.offering(consultant), extreme(consultant), free(consultant))) {
            stored(consultant, offering);
            assertThat(find(unit -> unit.offerings().find(consultant.id(), offering.id())))
                    .contains(offering);
        }
    }

    private static Offering extreme(Consultant consultant) {
        return new Offering(
                new OfferingId(Samples.uuid()),
                consultant.id(),
                "🎓".repeat(100),
                "%_\\'\"\n" + "ß".repeat(4_990),
                SessionType.WEBINAR,
                1_440,
                Money.of("999999999999.9999", "CLF"),
                EnumSet.allOf(Platform.class),
                100_000,
                Offering.Status.INACTIVE,
                new Stamp(77, Samples.NOW, Samples.NOW.plusNanos(1_000)));
    }

    private static Offering free(Consultant consultant) {
        return new Offering(
                new OfferingId(Samples.uuid()),
                consultant.id(),
                "Intro",
                null,
                SessionType.PERSONAL,
                1,
                Money.of("0", "JPY"),
                EnumSet.of(Platform.MEET),
                null,
                Offering.Status.ACTIVE,
                Stamp.created(Samples.NOW));
    }

    @Test
    void anUpdateWritesEveryField() {
        Consultant consultant = newConsultant();
        Offering before = stored(consultant, Samples.offering(consultant));
        Offering other = stored(consultant, Samples.offering(consultant));
        Offering after = with(extreme(consultant), before.id(), Samples.NOW, Offering.Status.INACTIVE);
        write(consultant, unit -> unit.offerings().update(after));
        assertThat(find(unit -> unit.offerings().find(consultant.id(), before.id())))
                .contains(after);
        assertThat(find(unit -> unit.offerings().find(consultant.id(), other.id())))
                .contains(other);
    }

    @Test
    void anUnknownOfferingIsNotFound() {
        Consultant consultant = newConsultant();
        assertThat(find(unit -> unit.offerings().find(consultant.id(), new OfferingId(Samples.uuid()))))
                .isEmpty();
    }

    @Test
    void aListIsInTheOrderOfCreationAndShowsTheStatusesAskedFor() {
        Consultant consultant = newConsultant();
        List<Offering> all = insertSome(consultant);
        Consultant neighbour = newConsultant();
        stored(neighbour, Samples.offering(neighbour));
        for (Set<Offering.Status> statuses : List.of(
                Set.<Offering.Status>of(),
                Set.of(Offering.Status.ACTIVE),
                Set.of(Offering.Status.INACTIVE),
                Set.of(Offering.Status.values()))) {
            List<Offering> expected = all.stream()
                    .filter(offering -> statuses.isEmpty() || statuses.contains(offering.status()))
                    .toList();
            assertThat(expected).isNotEmpty();
            paging(consultant.id(), statuses).gives(expected, 3, statuses.toString());
            paging(consultant.id(), statuses).gives(expected, expected.size(), statuses.toString());
        }
    }

    private Paging<Offering> paging(ConsultantId consultantId, Set<Offering.Status> statuses) {
        return new Paging<>(page -> read(unit -> unit.offerings().list(consultantId, statuses, page)));
    }

    // Two at each moment, so that the id has to decide.
    private List<Offering> insertSome(Consultant consultant) {
        List<Offering> some = IntStream.range(0, 11)
                .mapToObj(index -> with(
                        Samples.offering(consultant),
                        new OfferingId(Samples.uuid()),
                        Samples.NOW.plusNanos(index / 2 * 1_000L),
                        index % 2 == 0 ? Offering.Status.ACTIVE : Offering.Status.INACTIVE))
                .toList();
        write(consultant, unit -> some.forEach(unit.offerings()::insert));
        return some.stream()
                .sorted(Comparator.comparing(
                                (Offering offering) -> offering.stamp().createdAt())
                        .thenComparing(Offering::id))
                .toList();
    }

    private static Offering with(Offering offering, OfferingId id, Instant createdAt, Offering.Status status) {
        return new Offering(
                id,
                offering.consultantId(),
                offering.title(),
                offering.description(),
                offering.type(),
                offering.durationMinutes(),
                offering.price(),
                offering.platforms(),
                offering.capacity(),
                status,
                new Stamp(
                        offering.stamp().version(), createdAt, offering.stamp().updatedAt()));
    }
}
