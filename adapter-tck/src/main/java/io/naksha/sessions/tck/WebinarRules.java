package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webinars are kept whole, found by offering and start, and listed by start. */
abstract class WebinarRules extends Rules {
    private static final Instant START = Instant.parse("2031-05-05T10:00:00Z");

    private Consultant consultant;
    private Offering offering;

    @BeforeEach
    final void insertOffering() {
        consultant = newConsultant();
        offering = stored(consultant, Samples.offering(consultant));
    }

    @Test
    void aWebinarIsReadAsItWasWritten() {
        for (Webinar webinar : List.of(Samples.webinar(offering, START), extreme(), freeForm())) {
            insert(webinar);
            assertThat(find(unit -> unit.webinars().find(consultant.id(), webinar.id())))
                    .contains(webinar);
        }
    }

    private Webinar extreme() {
        return new Webinar(
                new WebinarId(Samples.uuid()),
                consultant.id(),
                offering.id(),
                "\ud83c\udfa4".repeat(125),
                Platform.TEAMS,
                Samples.schedule(Instant.parse("9998-12-30T10:00:00Z"), 1_440),
                100_000,
                Webinar.Status.CANCELLED,
                new MeetingRoom(
                        Platform.MEET, "https://example.org/" + "w".repeat(1_980), "x".repeat(200), START, 1_440),
                new Stamp(9_000_000_000L, Samples.NOW, Samples.NOW.plusNanos(1_000)));
    }

    private Webinar freeForm() {
        return new Webinar(
                new WebinarId(Samples.uuid()),
                consultant.id(),
                null,
                "Free",
                Platform.MEET,
                Samples.schedule(START, 1),
                1,
                Webinar.Status.SCHEDULED,
                new MeetingRoom(Platform.MEET, "https://m.example", null, START, 1),
                Stamp.created(Samples.NOW));
    }

    @Test
    void anUpdateWritesEveryField() {
        Webinar before = insert(Samples.webinar(offering, START));
        Webinar other = insert(Samples.webinar(offering, START));
        Webinar sample = extreme();
        Webinar after = new Webinar(
                before.id(),
                consultant.id(),
                before.offeringId(),
                sample.title(),
                sample.platform(),
                sample.schedule(),
                sample.capacity(),
                sample.status(),
                sample.room(),
                before.stamp().changed(Samples.NOW.plusSeconds(1)));
        update(after);
        assertThat(find(unit -> unit.webinars().find(consultant.id(), before.id())))
                .contains(after);
        update(after.withRoom(null));
        assertThat(find(unit -> unit.webinars().find(consultant.id(), before.id())))
                .contains(after.withRoom(null));
        assertThat(find(unit -> unit.webinars().find(consultant.id(), other.id())))
                .contains(other);
    }

    @Test
    void theScheduledWebinarOfAnOfferingAndStartIsFound() {
        Offering another = stored(consultant, Samples.offering(consultant));
        Webinar webinar = insert(Samples.webinar(offering, START));
        insert(Samples.webinar(another, START));
        insert(Samples.webinar(offering, START.plusSeconds(60)));
        insert(Samples.webinar(offering, START).cancelled(Samples.NOW));
        insert(freeForm());
        assertThat(find(unit -> unit.webinars().findScheduled(consultant.id(), offering.id(), START)))
                .contains(webinar);
        update(webinar.cancelled(Samples.NOW));
        assertThat(find(unit -> unit.webinars().findScheduled(consultant.id(), offering.id(), START)))
                .isEmpty();
        OfferingId unknown = new OfferingId(Samples.uuid());
        assertThat(find(unit -> unit.webinars().findScheduled(consultant.id(), unknown, START)))
                .isEmpty();
    }

    @Test
    void ofSeveralTheSmallestIdIsFound() {
        List<Webinar> several = IntStream.range(0, 8)
                .mapToObj(index -> insert(Samples.webinar(offering, START)))
                .toList();
        Webinar smallest =
                several.stream().min(Comparator.comparing(Webinar::id)).orElseThrow();
        assertThat(find(unit -> unit.webinars().findScheduled(consultant.id(), offering.id(), START)))
                .contains(smallest);
    }

    @Test
    void aListIsByStart() {
        List<Webinar> all = IntStream.range(0, 12)
                .mapToObj(index -> Samples.webinar(offering, START.plusSeconds(1_800L * (index / 2))))
                .map(webinar -> webinar.schedule().startsAt().equals(START) ? webinar.cancelled(Samples.NOW) : webinar)
                .map(this::insert)
                .sorted(Comparator.comparing(
                                (Webinar webinar) -> webinar.schedule().startsAt())
                        .thenComparing(Webinar::id))
                .toList();
        paging(InstantRange.EVER).gives(all, 5, "all");
        InstantRange some = new InstantRange(START.plusSeconds(1_800), START.plusSeconds(5_400));
        paging(some).gives(all.subList(2, 6), 3, "from the second to before the fourth start");
    }

    private Paging<Webinar> paging(InstantRange range) {
        return new Paging<>(page -> read(unit -> unit.webinars().list(consultant.id(), range, page)));
    }

    private Webinar insert(Webinar webinar) {
        write(consultant, unit -> unit.webinars().insert(webinar));
        return webinar;
    }

    private void update(Webinar webinar) {
        write(consultant, unit -> unit.webinars().update(webinar));
    }
}
