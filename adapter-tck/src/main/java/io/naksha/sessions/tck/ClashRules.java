package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.OverlapQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the way of a slot is what {@link OverlapQuery#matches} says. */
abstract class ClashRules extends Rules {
    private static final long SEED = 20_310_502;
    private static final Instant TEN = Instant.parse("2031-05-05T10:00:00Z");
    private static final Instant ELEVEN = TEN.plusSeconds(3_600);
    private static final Comparator<TimeSlot> ORDER =
            Comparator.comparing(TimeSlot::startsAt).thenComparing(TimeSlot::endsAt);

    private Consultant consultant;
    private Client client;

    @BeforeEach
    final void insertClient() {
        consultant = newConsultant();
        client = newClient(consultant);
    }

    @Test
    void slotsThatTouchDoNotClash() {
        stored(consultant, Samples.session(client).at(TEN, 60).build());
        assertThat(clashes(ELEVEN, 60)).isEmpty();
        assertThat(clashes(TEN.minusSeconds(3_600), 60)).isEmpty();
    }

    @Test
    void slotsThatShareAMicrosecondClash() {
        stored(consultant, Samples.session(client).at(TEN, 60).build());
        TimeSlot taken = TimeSlot.of(TEN, 60);
        assertThat(clashes(ELEVEN.minusNanos(1_000), 60)).containsExactly(taken);
        assertThat(clashes(TEN.minusSeconds(3_600).plusNanos(1_000), 60)).containsExactly(taken);
        assertThat(clashes(TEN.plusSeconds(600), 1)).containsExactly(taken);
        assertThat(clashes(TEN.minusSeconds(600), 120)).containsExactly(taken);
        assertThat(clashes(TEN, 60)).containsExactly(taken);
    }

    @Test
    void theLongestSessionIsSeenFromEitherEnd() {
        stored(consultant, Samples.session(client).at(TEN, TimeSlot.MAX_MINUTES).build());
        Instant end = TEN.plus(TimeSlot.MAX_DURATION);
        assertThat(clashes(end.minusSeconds(60), 1)).hasSize(1);
        assertThat(clashes(end.minusNanos(1_000), TimeSlot.MAX_MINUTES)).hasSize(1);
        assertThat(clashes(end, TimeSlot.MAX_MINUTES)).isEmpty();
        assertThat(clashes(TEN.minus(TimeSlot.MAX_DURATION), TimeSlot.MAX_MINUTES))
                .isEmpty();
        assertThat(clashes(TEN.minus(TimeSlot.MAX_DURATION).plusNanos(1_000), TimeSlot.MAX_MINUTES))
                .hasSize(1);
    }

    @Test
    void onlyPendingAndConfirmedSessionsBlock() {
        for (SessionStatus status : SessionStatus.values()) {
            Consultant other = newConsultant();
            Client attendee = newClient(other);
            stored(other, Samples.session(attendee).at(TEN, 60).status(status).build());
            List<TimeSlot> found = clashes(other, new OverlapQuery(TimeSlot.of(TEN, 30), null, null));
            assertThat(found).as(status.name()).hasSize(status.isActive() ? 1 : 0);
        }
    }

    @Test
    void overriddenSessionsDoNotBlock() {
        stored(consultant, Samples.session(client).at(TEN, 60).overridden().build());
        assertThat(clashes(TEN, 60)).isEmpty();
    }

    @Test
    void aSessionThatMovesDoesNotBlockItself() {
        Session moving = stored(consultant, Samples.session(client).at(TEN, 60).build());
        TimeSlot wanted = TimeSlot.of(TEN.plusSeconds(1_800), 60);
        assertThat(clashes(consultant, OverlapQuery.forMoved(moving.id(), wanted, null)))
                .isEmpty();
        stored(consultant, Samples.session(client).at(ELEVEN, 60).build());
        assertThat(clashes(consultant, OverlapQuery.forMoved(moving.id(), wanted, null)))
                .containsExactly(TimeSlot.of(ELEVEN, 60));
    }

    @Test
    void seatsOfOneWebinarDoNotBlockEachOther() {
        Offering offering = stored(consultant, Samples.offering(consultant));
        Webinar webinar = Samples.webinar(offering, TEN);
        Webinar another = Samples.webinar(offering, TEN);
        write(consultant, unit -> List.of(webinar, another).forEach(unit.webinars()::insert));
        Session seat = Samples.session(client).at(TEN, 90).seatOf(webinar.id()).build();
        stored(consultant, seat);
        stored(
                consultant,
                Samples.session(newClient(consultant))
                        .at(TEN, 90)
                        .seatOf(webinar.id())
                        .build());
        assertThat(clashes(consultant, OverlapQuery.forNew(seat))).isEmpty();
        assertThat(clashes(consultant, OverlapQuery.forWebinar(webinar.id(), TimeSlot.of(ELEVEN, 90))))
                .isEmpty();
        assertThat(clashes(consultant, OverlapQuery.forWebinar(another.id(), TimeSlot.of(ELEVEN, 90))))
                .as("one slot, however many seats")
                .containsExactly(TimeSlot.of(TEN, 90));
        assertThat(clashes(ELEVEN, 30)).containsExactly(TimeSlot.of(TEN, 90));
    }

    @Test
    void theEarliestTenAreNamed() {
        List<Session> sessions = IntStream.rangeClosed(1, 14)
                .mapToObj(index -> Samples.session(client)
                        .at(TEN.plusSeconds(60L * ((index * 5) % 14)), 30)
                        .build())
                .toList();
        storeSessions(consultant, sessions);
        assertThat(clashes(TEN, 600))
                .containsExactlyElementsOf(IntStream.range(0, OverlapQuery.MAX_COLLISIONS)
                        .mapToObj(minute -> TimeSlot.of(TEN.plusSeconds(60L * minute), 30))
                        .toList());
    }

    @Test
    void anotherConsultantsSessionsDoNotBlock() {
        Consultant other = newConsultant();
        stored(other, Samples.session(newClient(other)).at(TEN, 60).build());
        assertThat(clashes(TEN, 60)).isEmpty();
    }

    @Test
    void randomCalendarsClashAsTheQuerySays() {
        RandomData random = new RandomData(SEED);
        SessionData data = SessionData.random(consultant, random, 4, 60);
        write(consultant, data::writeTo);
        int found = 0;
        for (int round = 0; round < 3 * contract.tries(); round++) {
            SessionId session =
                    random.oneIn(2) ? null : random.oneOf(data.sessions()).id();
            WebinarId webinar =
                    random.oneIn(2) ? null : random.oneOf(data.webinars()).id();
            TimeSlot slot = TimeSlot.of(random.start(), 30 * (1 + random.below(48)));
            OverlapQuery query = new OverlapQuery(slot, session, webinar);
            List<TimeSlot> expected = data.sessions().stream()
                    .filter(query::matches)
                    .map(matching -> matching.schedule().slot())
                    .distinct()
                    .sorted(ORDER)
                    .limit(OverlapQuery.MAX_COLLISIONS)
                    .toList();
            assertThat(clashes(consultant, query))
                    .as("seed %d, round %d, %s", SEED, round, query)
                    .isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).as("clashes found in all").isPositive();
    }

    private List<TimeSlot> clashes(Instant startsAt, int minutes) {
        return clashes(consultant, new OverlapQuery(TimeSlot.of(startsAt, minutes), null, null));
    }

    private List<TimeSlot> clashes(Consultant whose, OverlapQuery query) {
        return read(unit -> unit.sessions().clashes(whose.id(), query));
    }
}
