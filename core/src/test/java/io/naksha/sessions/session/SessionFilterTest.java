package io.naksha.sessions.session;

import static io.naksha.sessions.session.Samples.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFilterTest {
    private final Client client = Samples.client();
    private final Session session =
            Samples.session().about(Samples.session().details().inWebinar(Samples.WEBINAR), Samples.NOW);

    /** One condition that the sample meets and the same condition so that it does not. */
    record Condition(
            String name,
            Function<SessionFilter.Builder, SessionFilter.Builder> met,
            Function<SessionFilter.Builder, SessionFilter.Builder> unmet) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Condition> conditions() {
        return List.of(
                new Condition(
                        "status",
                        filter -> filter.status(SessionStatus.PENDING, SessionStatus.CONFIRMED),
                        filter -> filter.statuses(EnumSet.complementOf(EnumSet.of(SessionStatus.CONFIRMED)))),
                new Condition(
                        "type",
                        filter -> filter.type(SessionType.PERSONAL),
                        filter -> filter.type(SessionType.WEBINAR)),
                new Condition(
                        "payment",
                        filter -> filter.paymentStatus(PaymentStatus.PENDING),
                        filter -> filter.paymentStatus(PaymentStatus.PAID, PaymentStatus.FAILED)),
                new Condition(
                        "platform",
                        filter -> filter.platform(Platform.ZOOM, Platform.MEET),
                        filter -> filter.platform(Platform.TEAMS)),
                new Condition(
                        "from",
                        filter -> filter.scheduled(new InstantRange(START, START.plusSeconds(1))),
                        filter -> filter.scheduled(new InstantRange(START.plusNanos(1_000), START.plusSeconds(1)))),
                new Condition(
                        "until",
                        filter -> filter.scheduled(new InstantRange(START.minusSeconds(1), START.plusNanos(1_000))),
                        filter -> filter.scheduled(new InstantRange(START.minusSeconds(1), START))),
                new Condition(
                        "client",
                        filter -> filter.clientId(Samples.MAX),
                        filter -> filter.clientId(new ClientId(Samples.uuid(77)))),
                new Condition(
                        "offering",
                        filter -> filter.offeringId(Samples.OFFERING),
                        filter -> filter.offeringId(new OfferingId(Samples.uuid(77)))),
                new Condition(
                        "webinar",
                        filter -> filter.webinarId(Samples.WEBINAR),
                        filter -> filter.webinarId(new WebinarId(Samples.uuid(77)))),
                new Condition(
                        "search", filter -> filter.search("muster INTRO"), filter -> filter.search("intro nobody")));
    }

    @Test
    void emptyFilterShowsAll() {
        assertThat(SessionFilter.ALL.matches(session, client)).isTrue();
        assertThat(SessionFilter.builder().build()).isEqualTo(SessionFilter.ALL);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void conditionAlone(Condition condition) {
        assertThat(matches(condition.met())).isTrue();
        assertThat(matches(condition.unmet())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void everyConditionHasToHold(Condition unmet) {
        SessionFilter.Builder all = SessionFilter.builder();
        for (Condition condition : conditions()) {
            all = condition.met().apply(all);
        }
        assertThat(all.build().matches(session, client)).isTrue();

        assertThat(unmet.unmet().apply(all).build().matches(session, client)).isFalse();
    }

    private boolean matches(Function<SessionFilter.Builder, SessionFilter.Builder> condition) {
        return condition.apply(SessionFilter.builder()).build().matches(session, client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intro", "INTRO with", "max@example", "muster", "Ｍａｘ", " ", "muster max intro", "with"})
    void searchFindsWordsInTitleNameOrAddress(String search) {
        assertThat(matches(filter -> filter.search(search))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"introx", "papers", "asks", "%", "_", "max muster outro", "maxmuster"})
    void searchFindsNothingElse(String search) {
        assertThat(matches(filter -> filter.search(search))).isFalse();
    }

    @Test
    void wordDoesNotReachFromNameIntoAddress() {
        assertThat(client.searchKey()).isEqualTo("max muster\nmax@example.org");
        assertThat(matches(filter -> filter.search("mustermax"))).isFalse();
    }

    @Test
    void sessionWithoutOfferingOrWebinarIsNotFoundByOne() {
        SessionDetails free = new SessionDetails("x", SessionType.PERSONAL, Platform.ZOOM, null, null);
        Session freeForm = session.about(free, Samples.NOW);

        assertThat(SessionFilter.builder().offeringId(Samples.OFFERING).build().matches(freeForm, client))
                .isFalse();
        assertThat(SessionFilter.builder().webinarId(Samples.WEBINAR).build().matches(freeForm, client))
                .isFalse();
    }

    @Test
    void datesAreReadInTheZone() {
        DateRange day = DateRange.day(LocalDate.of(2026, 6, 1));

        assertThat(matches(filter -> filter.dates(day, Samples.BERLIN))).isTrue();
        assertThat(matches(filter -> filter.dates(day, ZoneId.of("Pacific/Pago_Pago"))))
                .as("still 31 May in Samoa")
                .isFalse();
    }

    @Test
    void setsAreCopiedAndAbsentOnesAreEmpty() {
        Set<SessionStatus> statuses = EnumSet.of(SessionStatus.PENDING);
        SessionFilter filter = SessionFilter.builder().statuses(statuses).build();
        statuses.add(SessionStatus.CONFIRMED);

        assertThat(filter.statuses()).containsExactly(SessionStatus.PENDING);
        assertThat(SessionFilter.builder()
                        .statuses(null)
                        .types(null)
                        .paymentStatuses(null)
                        .platforms(null)
                        .build())
                .isEqualTo(SessionFilter.ALL);
        assertThat(SessionFilter.builder()
                        .status(SessionStatus.PENDING, SessionStatus.PENDING)
                        .build())
                .isEqualTo(filter);
    }

    @Test
    void textHidesTheSearch() {
        assertThat(Stream.of(SessionFilter.builder().search("jane").build()).map(Object::toString))
                .containsExactly("SessionFilter[hidden]");
    }
}
