package io.naksha.sessions.meetings.teams;

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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamsMeetingsTest {
    private static final String MEETINGS = "/v1.0/users/user-1/onlineMeetings";
    private static final String MEETING = MEETINGS + "/MSo1%3D%2F";
    private static final String MADE = "{'id':'MSo1=/','joinWebUrl':'https://teams.example/l/meetup-join/1',"
            + "'startDateTime':'2031-03-10T09:00:00.0000000Z','endDateTime':'2031-03-10T10:00:00Z'}";

    private final MeetingRequest first = Requests.first(Platform.TEAMS);
    private final MeetingRequest later = Requests.later(Platform.TEAMS);
    private final FakePlatform graph = new FakePlatform();
    private final TeamsMeetings meetings = TeamsMeetings.builder()
            .credentials("tenant/1", "client", "secret")
            .users(request -> "user-1")
            .addresses(graph.address(), graph.address())
            .calls(CallSettings.DEFAULTS.withClock(new MutableClock("2031-03-01T12:00:00Z")))
            .build();

    @BeforeEach
    void answers() {
        graph.answer("POST /tenant%2F1/oauth2/v2.0/token", Answer.of(200, "{'access_token':'t1','expires_in':3599}"));
        graph.answer("POST " + MEETINGS + "/createOrGet", Answer.of(201, MADE));
        graph.answer("PATCH " + MEETING, Answer.of(200, MADE));
        graph.answer("DELETE " + MEETING, Answer.of(204, ""));
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void aMeetingIsMadeUnderAnIdThatIsTheSessions() {
        MeetingRoom room = meetings.create(first);

        assertThat(room)
                .isEqualTo(new MeetingRoom(
                        Platform.TEAMS,
                        "https://teams.example/l/meetup-join/1",
                        "user-1/MSo1%3D%2F",
                        first.schedule().startsAt(),
                        60));
        assertThat(graph.asked("POST /tenant").get(0).body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=client_credentials",
                        "client_id=client",
                        "client_secret=secret",
                        "scope=https%3A%2F%2Fgraph.microsoft.com%2F.default");
        assertThat(graph.asked("POST " + MEETINGS).get(0).json().toString())
                .isEqualTo(("{'startDateTime':'2031-03-10T09:00:00Z','endDateTime':'2031-03-10T10:00:00Z',"
                                + "'externalId':'session-" + Requests.SUBJECT + "','subject':'Intro call'}")
                        .replace('\'', '"'));
        assertThat(graph.asked("PATCH")).isEmpty();
    }

    @Test
    void aMeetingThatIsThereAtAnotherTimeIsMoved() {
        graph.answer("POST " + MEETINGS + "/createOrGet", Answer.of(200, MADE));

        assertThat(meetings.create(later).fits(later.schedule())).isTrue();
        assertThat(graph.asked("PATCH").get(0).json().toString())
                .isEqualTo("{'startDateTime':'2031-03-11T13:30:00Z','endDateTime':'2031-03-11T14:15:00Z'}"
                        .replace('\'', '"'));
    }

    @Test
    void aMeetingMovesAndOneThatIsGoneIsMadeAnew() {
        MeetingRoom room = meetings.create(first);

        MeetingRoom moved = meetings.move(room, later);
        assertThat(moved.fits(later.schedule())).isTrue();
        assertThat(moved.link()).isEqualTo(room.link());
        assertThat(meetings.move(moved, later)).isSameAs(moved);
        assertThat(graph.asked("PATCH")).hasSize(1);

        graph.answerOnce("PATCH " + MEETING, Answer.of(404, "{}"));
        assertThat(meetings.move(moved, first).fits(first.schedule())).isTrue();
        assertThat(graph.asked("POST " + MEETINGS)).hasSize(2);
    }

    @Test
    void aMeetingIsCancelledAlsoWhereItIsGone() {
        MeetingRoom room = meetings.create(first);
        meetings.cancel(room, first);
        graph.answerOnce("DELETE " + MEETING, Answer.of(404, "{}"));
        meetings.cancel(room, first);
        assertThat(graph.asked("DELETE")).hasSize(2);
    }

    @Test
    void theHostIsFoundByEmailOnceAndKeptWithTheMeeting() {
        TeamsMeetings byEmail = TeamsMeetings.builder()
                .credentials("tenant/1", "client", "secret")
                .addresses(graph.address(), graph.address())
                .build();
        graph.answer("GET /v1.0/users/jane%2Bdesk%40example.org?$select=id", Answer.of(200, "{'id':'user-1'}"));
        MeetingRoom room = byEmail.create(first);
        byEmail.create(first);
        assertThat(graph.asked("GET")).hasSize(1);

        graph.answer("GET /v1.0/users", Answer.of(404, "{}"));
        byEmail.cancel(room, first);
        assertThat(graph.asked("DELETE " + MEETING)).hasSize(1);
    }

    @Test
    void whateverFailsOnceItIsThereIsOfUnknownOutcome() {
        for (int status : List.of(403, 429, 500)) {
            graph.answer("PATCH " + MEETING, Answer.of(status, "{}").with("Retry-After", "7"));
            assertThatThrownBy(() -> meetings.create(later))
                    .isInstanceOfSatisfying(
                            DeliveryException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.OUTCOME_UNKNOWN));
        }
        graph.answer("POST " + MEETINGS + "/createOrGet", Answer.nothing());
        assertThatThrownBy(() -> meetings.create(first))
                .isInstanceOfSatisfying(
                        DeliveryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.OUTCOME_UNKNOWN));
    }

    @Test
    void anAnswerThatMakesNoSenseIsOfUnknownOutcome() {
        for (String body : List.of("{}", "{'id':'1'}", "{'joinWebUrl':'https://x.example/'}", "<html>", "")) {
            graph.answer("POST " + MEETINGS + "/createOrGet", Answer.of(200, body));
            assertThatThrownBy(() -> meetings.create(first))
                    .isInstanceOfSatisfying(
                            DeliveryException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(DeliveryException.Kind.OUTCOME_UNKNOWN));
        }
    }
}
