package io.naksha.sessions.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.inmemory.InMemoryMailer;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.meetings.FakePlatform.Answer;
import io.naksha.sessions.meetings.FakePlatform.Asked;
import io.naksha.sessions.meetings.zoom.ZoomMeetings;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.SessionId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a booking to the meeting at the platform, which is down at times. */
class EndToEndTest {
    private final MutableClock clock = new MutableClock("2031-03-02T12:00:00Z");
    private final FakePlatform zoom = new FakePlatform();
    private final InMemoryMailer mailer = InMemoryMailer.create();
    private final Map<String, String> meetings = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private final NakshaSessions naksha = NakshaSessions.builder()
            .storage(InMemoryStorage.create())
            .clock(clock)
            .mailer(mailer)
            .meetingLinks(ZoomMeetings.builder()
                    .credentials("account", "client", "secret")
                    .addresses(zoom.address(), zoom.address())
                    .calls(CallSettings.DEFAULTS.withClock(clock))
                    .build())
            .withoutInlineDispatch()
            .withoutPolling()
            .build();
    private final Consultant jane = naksha.consultants()
            .approve(naksha.consultants()
                    .register(NewConsultant.builder()
                            .email("jane@example.org")
                            .name("Jane", "Doe")
                            .slug("jane-doe")
                            .zone("Europe/Berlin")
                            .currency("EUR")
                            .build())
                    .id());
    private final Workspace desk = naksha.workspace(jane.id());
    private final Offering hour = desk.offerings()
            .create(NewOffering.builder()
                    .title("Intro call")
                    .durationMinutes(60)
                    .price(Money.of("50", "EUR"))
                    .platform(Platform.ZOOM)
                    .build());

    @BeforeEach
    void up() {
        zoom.answer("POST /oauth/token", Answer.of(200, "{'access_token':'t','expires_in':3600}"));
        zoom.answer("GET /v2/users", asked -> list());
        zoom.answer("POST /v2/users", this::make);
        zoom.answer("PATCH /v2/meetings/", asked -> Answer.of(meetings.containsKey(id(asked)) ? 204 : 404, ""));
        zoom.answer("DELETE /v2/meetings/", asked -> Answer.of(meetings.remove(id(asked)) == null ? 404 : 204, ""));
    }

    private void down(Answer answer) {
        for (String method : new String[] {"GET /v2", "POST /v2", "PATCH /v2", "DELETE /v2"}) {
            zoom.answer(method + "/users", answer);
            zoom.answer(method + "/meetings/", answer);
        }
    }

    private static String id(Asked asked) {
        return asked.target().substring(asked.target().lastIndexOf('/') + 1);
    }

    private Answer make(Asked asked) {
        String id = Integer.toString(made.incrementAndGet());
        meetings.put(id, meeting(id, asked.json().path("agenda").asString()));
        return Answer.of(201, meetings.get(id));
    }

    private static String meeting(String id, String agenda) {
        return "{'id':" + id + ",'agenda':'" + agenda + "','join_url':'https://zoom.example/j/" + id + "'}";
    }

    private Answer list() {
        return Answer.of(200, meetings.values().stream().collect(Collectors.joining(",", "{'meetings':[", "]}")));
    }

    @AfterEach
    void close() {
        naksha.close();
        zoom.close();
    }

    private SessionId book(String time) {
        SessionId session = naksha.booking()
                .book(
                        "jane-doe",
                        BookingRequest.builder()
                                .offeringId(hour.id())
                                .start(LocalStart.at("2031-03-10", time))
                                .client(NewClient.builder()
                                        .email("carl@example.net")
                                        .name("Carl", "Client")
                                        .build())
                                .build())
                .sessionId();
        return desk.sessions().confirm(session).id();
    }

    private void deliver() {
        for (int round = 0; round < 20; round++) {
            naksha.outbox().dispatchDue();
            clock.advance(Duration.ofMinutes(10));
        }
    }

    private String link(SessionId session) {
        return desk.sessions().get(session).meetingLink();
    }

    @Test
    void theMeetingFollowsTheSession() {
        SessionId session = book("14:30");
        naksha.outbox().dispatchDue();
        assertThat(link(session)).isEqualTo("https://zoom.example/j/1");
        assertThat(mailer.messages()).anySatisfy(mail -> assertThat(mail.text()).contains("https://zoom.example/j/1"));

        desk.sessions().reschedule(session, Reschedule.to(LocalStart.at("2031-03-11", "10:00")));
        naksha.outbox().dispatchDue();
        assertThat(zoom.asked("PATCH").get(0).json().path("start_time").asString())
                .isEqualTo("2031-03-11T09:00:00Z");
        assertThat(link(session)).isEqualTo("https://zoom.example/j/1");

        desk.sessions().cancel(session, "ill");
        deliver();
        assertThat(meetings).isEmpty();
        assertThat(naksha.outbox().health().pending()).isZero();
    }

    @Test
    void aPlatformThatIsDownFailsNoBookingAndTheLinkComesLater() {
        down(Answer.of(503, ""));
        SessionId session = book("14:30");
        naksha.outbox().dispatchDue();
        assertThat(link(session)).isNull();

        up();
        deliver();
        assertThat(link(session)).isEqualTo("https://zoom.example/j/1");
        assertThat(mailer.messages()).anySatisfy(mail -> assertThat(mail.text()).contains("https://zoom.example/j/1"));
        assertThat(naksha.outbox().health().pending()).isZero();
        assertThat(naksha.outbox().health().dead()).isZero();
    }

    @Test
    void anAnswerThatIsLostMakesNoSecondMeeting() {
        zoom.answer("POST /v2/users", asked -> {
            make(asked);
            return Answer.nothing();
        });
        SessionId session = book("14:30");
        deliver();

        assertThat(link(session)).isEqualTo("https://zoom.example/j/1");
        assertThat(meetings).hasSize(1);
        assertThat(zoom.asked("POST /v2/users")).hasSize(1);
    }

    @Test
    void whatIsRefusedForGoodIsADeadLetterAndMailGoesWithoutALink() {
        zoom.answer("POST /v2/users", Answer.of(400, "{}"));
        SessionId session = book("14:30");
        deliver();

        assertThat(link(session)).isNull();
        assertThat(naksha.outbox().health().dead()).isEqualTo(1);
        assertThat(naksha.outbox().health().pending()).isZero();
        assertThat(mailer.messages()).isNotEmpty();
        assertThat(zoom.asked("POST /v2/users")).hasSize(1);
    }
}
