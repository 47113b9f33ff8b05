package io.naksha.sessions.meetings.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.meetings.CallSettings;
import io.naksha.sessions.meetings.FakePlatform;
import io.naksha.sessions.meetings.FakePlatform.Answer;
import io.naksha.sessions.meetings.FakePlatform.Asked;
import io.naksha.sessions.meetings.MutableClock;
import io.naksha.sessions.meetings.Requests;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.MeetingRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoomMeetingsTest {
    private static final String HOST = "/v2/users/jane%2Bdesk%40example.org/meetings";
    private static final String MADE =
            "{'id':85746065432,'topic':'Intro call','start_time':'2031-03-10T09:00:00Z','duration':60,"
                    + "'agenda':'Session " + Requests.SUBJECT
                    + "','join_url':'https://zoom.example/j/85746065432?pwd=x',"
                    + "'start_url':'https://zoom.example/s/85746065432?zak=secret'}";

    private final MeetingRequest first = Requests.first(Platform.ZOOM);
    private final MeetingRequest later = Requests.later(Platform.ZOOM);
    private final MutableClock clock = new MutableClock("2031-03-01T22:00:00Z");
    private final FakePlatform zoom = new FakePlatform();
    private final ZoomMeetings meetings = ZoomMeetings.builder()
            .credentials("account-1", "client", "secret")
            .addresses(zoom.address(), zoom.address())
            .calls(CallSettings.DEFAULTS.withClock(clock))
            .build();

    @BeforeEach
    void answers() {
        zoom.answer("POST /oauth/token", Answer.of(200, "{'access_token':'t1','expires_in':3600}"));
        zoom.answer("GET " + HOST, Answer.of(200, "{'meetings':[]}"));
        zoom.answer("POST " + HOST, Answer.of(201, MADE));
        zoom.answer("PATCH /v2/meetings/85746065432", Answer.of(204, ""));
        zoom.answer("DELETE /v2/meetings/85746065432", Answer.of(204, ""));
    }

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void aMeetingIsMade() {
        MeetingRoom room = meetings.create(first);

        assertThat(room)
                .isEqualTo(new MeetingRoom(
                        Platform.ZOOM,
                        "https://zoom.example/j/85746065432?pwd=x",
                        "85746065432",
                        first.schedule().startsAt(),
                        60));
        Asked token = zoom.asked("POST /oauth/token").get(0);
        assertThat(token.body().split("&"))
                .containsExactlyInAnyOrder("grant_type=account_credentials", "account_id=account-1");
        assertThat(token.headers()).containsEntry("Authorization", "Basic Y2xpZW50OnNlY3JldA==");
        Asked made = zoom.asked("POST " + HOST).get(0);
        assertThat(made.headers()).containsEntry("Authorization", "Bearer t1");
        assertThat(made.json().toString())
                .isEqualTo(("{'start_time':'2031-03-10T09:00:00Z','duration':60,'timezone':'Europe/Berlin',"
                                + "'topic':'Intro call','type':2,'agenda':'Session " + Requests.SUBJECT + "'}")
                        .replace('\'', '"'));
    }

    @Test
    void aMeetingOfTheSessionIsFoundAgainInsteadOfMadeTwice() {
        zoom.answerOnce("POST " + HOST, Answer.nothing());
        assertFails(() -> meetings.create(first), DeliveryException.Kind.OUTCOME_UNKNOWN);

        zoom.answer("GET " + HOST, Answer.of(200, "{'next_page_token':'p+2','meetings':[{'id':1,'agenda':'x'}]}"));
        zoom.answer(
                "GET " + HOST + "?type=scheduled&page_size=300&next_page_token=p%2B2",
                Answer.of(200, "{'next_page_token':'','meetings':[" + MADE + "]}"));
        assertThat(meetings.create(first).externalId()).isEqualTo("85746065432");
        assertThat(zoom.asked("POST " + HOST)).hasSize(1);
        assertThat(zoom.asked("PATCH")).isEmpty();

        assertThat(meetings.create(later).startsAt()).isEqualTo(later.schedule().startsAt());
        assertThat(zoom.asked("PATCH")).hasSize(1);
    }

    @Test
    void whereTheListCannotBeReadNoSecondMeetingIsMade() {
        for (String list : List.of(
                "<html>",
                "",
                "{}",
                "{'meetings':[{'id':1,'agenda':'Session " + Requests.SUBJECT + "'}]}",
                "{'next_page_token':'again','meetings':[]}")) {
            zoom.answer("GET " + HOST, Answer.of(200, list));
            assertFails(() -> meetings.create(first), DeliveryException.Kind.PASSING);
        }
        assertThat(zoom.asked("POST " + HOST)).isEmpty();
    }

    @Test
    void aMeetingThatIsListedAndGoneIsMadeAnewOnce() {
        zoom.answer("GET " + HOST, Answer.of(200, "{'meetings':[" + MADE + "]}"));
        zoom.answer("PATCH /v2/meetings/85746065432", Answer.of(404, "{'code':3001}"));
        assertThat(meetings.create(later).fits(later.schedule())).isTrue();
        assertThat(zoom.asked("POST " + HOST)).hasSize(1);
        assertThat(zoom.asked("PATCH")).hasSize(1);
    }

    @Test
    void aWishToWaitIsKeptWhereTheOutcomeIsUnknown() {
        zoom.answer("POST " + HOST, Answer.of(503, "").with("Retry-After", "1800"));
        assertThatThrownBy(() -> meetings.create(first)).isInstanceOfSatisfying(DeliveryException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.OUTCOME_UNKNOWN);
            assertThat(failure.retryAfter()).contains(Duration.ofMinutes(30));
        });
    }

    @Test
    void aMeetingMovesAndOneThatIsGoneIsMadeAnew() {
        MeetingRoom room = meetings.create(first);

        MeetingRoom moved = meetings.move(room, later);
        assertThat(moved.fits(later.schedule())).isTrue();
        assertThat(moved.link()).isEqualTo(room.link());
        assertThat(zoom.asked("PATCH").get(0).json().toString())
                .isEqualTo("{'start_time':'2031-03-11T13:30:00Z','duration':45,'timezone':'Europe/Berlin'}"
                        .replace('\'', '"'));
        assertThat(meetings.move(moved, later)).isSameAs(moved);
        assertThat(zoom.asked("PATCH")).hasSize(1);

        zoom.answer("PATCH", Answer.of(404, "{'code':3001}"));
        zoom.answer("PATCH /v2/meetings/85746065432", Answer.of(404, "{'code':3001}"));
        assertThat(meetings.move(moved, first).fits(first.schedule())).isTrue();
        assertThat(zoom.asked("POST " + HOST)).hasSize(2);
    }

    @Test
    void aMeetingIsCancelledAlsoWhereItIsGone() {
        MeetingRoom room = meetings.create(first);
        meetings.cancel(room, first);
        zoom.answer("DELETE /v2/meetings/85746065432", Answer.of(404, "{'code':3001}"));
        meetings.cancel(room, first);
        assertThat(zoom.asked("DELETE")).hasSize(2);
    }

    @Test
    void aMeetingThatHasEndedNeedsNoCancelAndOneInProgressIsCancelledLater() {
        MeetingRoom room = meetings.create(first);
        zoom.answer("DELETE /v2/meetings/85746065432", Answer.of(400, "{'code':3007}"));
        meetings.cancel(room, first);
        zoom.answer("DELETE /v2/meetings/85746065432", Answer.of(400, "{'code':3002}"));
        assertFails(() -> meetings.cancel(room, first), DeliveryException.Kind.PASSING);
        zoom.answer("DELETE /v2/meetings/85746065432", Answer.of(400, "{'code':3018}"));
        assertFails(() -> meetings.cancel(room, first), DeliveryException.Kind.PERMANENT);
    }

    @Test
    void theDaysLimitHoldsUntilMidnightUtc() {
        MeetingRoom room = meetings.create(first);
        zoom.answer(
                "PATCH /v2/meetings/85746065432",
                Answer.of(429, "{'code':429,'message':'You have exceeded the daily rate limit of (100)'}"));
        assertThat(wait(() -> meetings.move(room, later))).isEqualTo(Duration.ofHours(2));

        zoom.answer("PATCH /v2/meetings/85746065432", Answer.of(429, "{}").with("X-RateLimit-Type", "Daily-limit"));
        assertThat(wait(() -> meetings.move(room, later))).isEqualTo(Duration.ofHours(2));
        zoom.answer(
                "PATCH /v2/meetings/85746065432",
                Answer.of(429, "{'message':'daily'}").with("Retry-After", "2031-03-02T00:00:07Z"));
        assertThat(wait(() -> meetings.move(room, later))).isEqualTo(Duration.ofSeconds(7_207));
        zoom.answer("PATCH /v2/meetings/85746065432", Answer.of(429, "{'message':'per-second'}"));
        assertThat(wait(() -> meetings.move(room, later))).isNull();
    }

    private static Duration wait(Runnable call) {
        DeliveryException[] told = new DeliveryException[1];
        assertThatThrownBy(call::run).isInstanceOfSatisfying(DeliveryException.class, failure -> told[0] = failure);
        assertThat(told[0].kind()).isEqualTo(DeliveryException.Kind.PASSING);
        return told[0].retryAfter().orElse(null);
    }

    private static void assertFails(Runnable call, DeliveryException.Kind kind) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        DeliveryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void anAnswerWithoutALinkIsOfUnknownOutcome() {
        for (String body : List.of("{}", "{'id':1}", "{'id':1,'join_url':'javascript:alert(1)'}", "{'id':", "")) {
            zoom.answer("POST " + HOST, Answer.of(201, body));
            assertFails(() -> meetings.create(first), DeliveryException.Kind.OUTCOME_UNKNOWN);
        }
        for (int status : List.of(500, 502, 503, 504, 302)) {
            zoom.answer("POST " + HOST, Answer.of(status, "").with("Location", zoom.address() + "/elsewhere"));
            assertFails(() -> meetings.create(first), DeliveryException.Kind.OUTCOME_UNKNOWN);
        }
        assertThat(zoom.asked("GET /elsewhere")).isEmpty();
    }

    @Test
    void aLongOrHostileTitleIsTextAndNoMore() {
        String hostile = "\"},\"type\":1,\"x\":\"\uD83D\uDE00".repeat(20);
        meetings.create(Requests.titled(Platform.ZOOM, "2031-03-10T10:00:00+01:00", 60, hostile));

        String topic = zoom.asked("POST " + HOST).get(0).json().path("topic").asString();
        assertThat(hostile).startsWith(topic);
        assertThat(topic.codePointCount(0, topic.length())).isEqualTo(200);
    }

    @Test
    void theLinkOfTheHostIsNeverShown() {
        MeetingRoom room = meetings.create(first);
        assertThat(room.toString()).doesNotContain("zak");
        assertThat(ZoomMeetings.builder().credentials("a", "b", "c-secret").toString())
                .doesNotContain("c-secret");
    }
}
