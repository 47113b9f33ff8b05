package io.naksha.sessions.meetings.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.meetings.CallSettings;
import io.naksha.sessions.meetings.FakePlatform;
import io.naksha.sessions.meetings.FakePlatform.Answer;
import io.naksha.sessions.meetings.MutableClock;
import io.naksha.sessions.meetings.Requests;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.MeetingRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoogleMeetTest {
    private static final String ID = MeetEvent.id(Requests.SUBJECT);
    private static final String EVENTS = "/calendar/v3/calendars/team%40example.org/events";
    private static final String EVENT = EVENTS + "/" + ID;
    private static final String QUERY = "?conferenceDataVersion=1&sendUpdates=none";
    private static final String TIMES =
            "'start':{'dateTime':'2031-03-10T10:00:00+01:00'},'end':{'dateTime':'2031-03-10T11:00:00+01:00'}";
    private static final String READY =
            "{'id':'" + ID + "','status':'confirmed'," + TIMES + ",'hangoutLink':'https://meet.example/abc-defg-hij'}";
    private static final String PENDING = "{'id':'" + ID + "','status':'confirmed'," + TIMES
            + ",'conferenceData':{'createRequest':{'status':{'statusCode':'pending'}}}}";

    private final MeetingRequest first = Requests.first(Platform.MEET);
    private final MeetingRequest later = Requests.later(Platform.MEET);
    private final MutableClock clock = new MutableClock("2031-03-01T12:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();
    private final FakePlatform google = new FakePlatform();
    private final GoogleMeet meet = GoogleMeet.builder()
            .refreshToken("client", "secret", "refresh/1")
            .calendars(request -> "team@example.org")
            .addresses(google.address(), URI.create(google.address() + "/token"))
            .calls(CallSettings.DEFAULTS.withClock(clock))
            .pause(pauses::add)
            .build();

    @BeforeEach
    void answers() {
        google.answer("POST /token", Answer.of(200, "{'access_token':'t1','expires_in':3599}"));
        google.answer("POST " + EVENTS, Answer.of(200, READY));
        google.answer("GET " + EVENT, Answer.of(200, READY));
        google.answer("PATCH " + EVENT, Answer.of(200, READY));
        google.answer("DELETE " + EVENT, Answer.of(204, ""));
    }

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void theIdIsOneThatCalendarTakes() {
        assertThat(ID).matches("[0-9a-v]{5,1024}");
        assertThat(MeetEvent.id(new UUID(0, 1))).isNotEqualTo(MeetEvent.id(new UUID(1, 0)));
    }

    @Test
    void anEventWithAConferenceIsMade() {
        MeetingRoom room = meet.create(first);

        assertThat(room)
                .isEqualTo(new MeetingRoom(
                        Platform.MEET,
                        "https://meet.example/abc-defg-hij",
                        "/team%40example.org/" + ID,
                        first.schedule().startsAt(),
                        60));
        assertThat(google.asked("POST /token").get(0).body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=refresh_token",
                        "client_id=client",
                        "client_secret=secret",
                        "refresh_token=refresh%2F1");
        FakePlatform.Asked made = google.asked("POST " + EVENTS).get(0);
        assertThat(made.target()).isEqualTo(EVENTS + QUERY);
        assertThat(made.json().toString())
                .isEqualTo(("{'start':{'dateTime':'2031-03-10T09:00:00Z','timeZone':'Europe/Berlin'},"
                                + "'end':{'dateTime':'2031-03-10T10:00:00Z','timeZone':'Europe/Berlin'},"
                                + "'id':'" + ID + "','summary':'Intro call','conferenceData':{'createRequest':"
                                + "{'requestId':'effect-1','conferenceSolutionKey':{'type':'hangoutsMeet'}}}}")
                        .replace('\'', '"'));
    }

    @Test
    void aConferenceInTheMakingIsWaitedForAWhile() {
        google.answer("POST " + EVENTS, Answer.of(200, PENDING));
        google.answerOnce("GET " + EVENT, Answer.of(200, PENDING));
        google.answerOnce(
                "GET " + EVENT,
                Answer.of(
                        200,
                        "{'conferenceData':{'entryPoints':[{'entryPointType':'phone','uri':'tel:+1'},"
                                + "{'entryPointType':'video','uri':'https://meet.example/xyz'}]}}"));

        assertThat(meet.create(first).link()).isEqualTo("https://meet.example/xyz");
        assertThat(pauses).hasSize(2).isSorted();
    }

    @Test
    void aConferenceThatDoesNotComeIsAskedForLater() {
        google.answer("POST " + EVENTS, Answer.of(200, PENDING));
        google.answer("GET " + EVENT, Answer.of(200, PENDING));
        assertThatThrownBy(() -> meet.create(first)).isInstanceOfSatisfying(DeliveryException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.OUTCOME_UNKNOWN);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(5));
        });
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofSeconds(2));

        google.answer("POST " + EVENTS, Answer.of(409, "{}"));
        google.answerOnce("GET " + EVENT, Answer.of(200, PENDING));
        google.answer("GET " + EVENT, Answer.of(200, READY));
        assertThat(meet.create(first).link()).isEqualTo("https://meet.example/abc-defg-hij");
        assertThat(google.asked("PATCH")).isEmpty();
    }

    @Test
    void anEventThatIsThereIsUsedAndMovedWhereItsTimeDiffers() {
        google.answer("POST " + EVENTS, Answer.of(409, "{}"));

        assertThat(meet.create(first).fits(first.schedule())).isTrue();
        assertThat(google.asked("PATCH")).isEmpty();
        assertThat(meet.create(later).fits(later.schedule())).isTrue();
        assertThat(google.asked("PATCH").get(0).json().at("/start/dateTime").asString())
                .isEqualTo("2031-03-11T13:30:00Z");
    }

    @Test
    void anEventThatWasCancelledOrHasNoConferenceIsRenewed() {
        google.answer("POST " + EVENTS, Answer.of(409, "{}"));
        for (String event : List.of(
                "{'status':'cancelled'," + TIMES + ",'hangoutLink':'https://meet.example/old'}",
                "{'status':'confirmed'," + TIMES + "}",
                "{'status':'confirmed'," + TIMES
                        + ",'conferenceData':{'createRequest':{'status':{'statusCode':'failure'}}}}")) {
            google.answerOnce("GET " + EVENT, Answer.of(200, event));
            assertThat(meet.create(first).link()).isEqualTo("https://meet.example/abc-defg-hij");
        }
        assertThat(google.asked("PATCH")).hasSize(3).allSatisfy(request -> {
            assertThat(request.json().at("/status").asString()).isEqualTo("confirmed");
            assertThat(request.target()).endsWith(QUERY);
        });
        assertThat(google.asked("PATCH").stream()
                        .map(request -> request.json()
                                .at("/conferenceData/createRequest/requestId")
                                .asString()))
                .doesNotHaveDuplicates()
                .doesNotContain("effect-1");
    }

    @Test
    void anEventMovesAndOneThatIsGoneIsMadeAnew() {
        MeetingRoom room = meet.create(first);

        MeetingRoom moved = meet.move(room, later);
        assertThat(moved.fits(later.schedule())).isTrue();
        assertThat(moved.link()).isEqualTo(room.link());
        assertThat(google.asked("PATCH").get(0).json().toString())
                .isEqualTo(("{'start':{'dateTime':'2031-03-11T13:30:00Z','timeZone':'Europe/Berlin'},"
                                + "'end':{'dateTime':'2031-03-11T14:15:00Z','timeZone':'Europe/Berlin'}}")
                        .replace('\'', '"'));
        assertThat(meet.move(moved, later)).isSameAs(moved);

        for (Answer gone :
                List.of(Answer.of(404, "{}"), Answer.of(410, "{}"), Answer.of(200, "{'status':'cancelled'}"))) {
            google.answerOnce("PATCH " + EVENT, gone);
            assertThat(meet.move(moved, first).fits(first.schedule())).isTrue();
        }
        assertThat(google.asked("POST " + EVENTS)).hasSize(4);
    }

    @Test
    void anEventIsCancelledAlsoWhereItIsGone() {
        MeetingRoom room = meet.create(first);
        meet.cancel(room, first);
        google.answerOnce("DELETE " + EVENT, Answer.of(404, "{}"));
        meet.cancel(room, first);
        google.answerOnce("DELETE " + EVENT, Answer.of(410, "{}"));
        meet.cancel(room, first);
        assertThat(google.asked("DELETE"))
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.target()).endsWith("?sendUpdates=none"));
    }

    @Test
    void whateverFailsOnceItIsThereIsOfUnknownOutcome() {
        google.answer("POST " + EVENTS, Answer.of(200, PENDING));
        for (int status : List.of(403, 404, 429, 503)) {
            google.answer("GET " + EVENT, Answer.of(status, "{}"));
            assertUnknown();
        }
        google.answer("POST " + EVENTS, Answer.of(409, "{}"));
        assertUnknown();
        google.answer("GET " + EVENT, Answer.of(200, "{'status':'cancelled'}"));
        google.answer("PATCH " + EVENT, Answer.of(403, "{}"));
        assertUnknown();
    }

    private void assertUnknown() {
        assertThatThrownBy(() -> meet.create(first))
                .isInstanceOfSatisfying(
                        DeliveryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.OUTCOME_UNKNOWN));
    }

    @Test
    void aRoomThatDoesNotSayWhereItIsIsLookedForInTodaysPlace() {
        meet.cancel(new MeetingRoom(Platform.MEET, "https://meet.example/a", ID, clock.instant(), 30), first);
        assertThat(google.asked("DELETE " + EVENT)).hasSize(1);
    }

    @Test
    void aQuotaIsWaitedForAndAnyOtherRefusalIsFinal() {
        for (String reason :
                List.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded")) {
            google.answer("POST " + EVENTS, Answer.of(403, "{'error':{'errors':[{'reason':'" + reason + "'}]}}"));
            assertThatThrownBy(() -> meet.create(first)).isInstanceOfSatisfying(DeliveryException.class, failure -> {
                assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.PASSING);
                assertThat(failure.retryAfter()).isPresent();
            });
        }
        google.answer(
                "POST " + EVENTS,
                Answer.of(403, "{'error':{'errors':[{'reason':'rateLimitExceeded'}]}}")
                        .with("Retry-After", "600"));
        assertThatThrownBy(() -> meet.create(first))
                .isInstanceOfSatisfying(
                        DeliveryException.class,
                        failure -> assertThat(failure.retryAfter()).contains(Duration.ofMinutes(10)));
        google.answer("POST " + EVENTS, Answer.of(403, "{'error':{'errors':[{'reason':'forbidden'}]}}"));
        assertThatThrownBy(() -> meet.create(first))
                .isInstanceOfSatisfying(
                        DeliveryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.PERMANENT));
    }
}
