package io.naksha.sessions.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.naksha.sessions.meetings.FakePlatform.Answer;
import io.naksha.sessions.meetings.google.GoogleMeet;
import io.naksha.sessions.meetings.teams.TeamsMeetings;
import io.naksha.sessions.meetings.zoom.ZoomMeetings;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.DeliveryException.Kind;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.MeetingRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What each answer means for the next try, the same on every platform. */
@ParameterizedClass(name = "{0}")
@EnumSource(Platform.class)
class ErrorsTest {
    private static final String TOKEN = "{'access_token':'token-1','expires_in':3600}";

    @Parameter
    Platform platform;

    private final MutableClock clock = new MutableClock("2031-03-01T12:00:00Z");
    private final FakePlatform server = new FakePlatform();

    private MeetingLinkProvider provider(CallSettings settings) {
        server.answer("POST /oauth/token", Answer.of(200, TOKEN));
        server.answer("POST /tenant/oauth2/v2.0/token", Answer.of(200, TOKEN));
        URI at = server.address();
        CallSettings calls = settings.withClock(clock);
        return switch (platform) {
            case ZOOM ->
                ZoomMeetings.builder()
                        .credentials("a", "b", "s3cret")
                        .addresses(at, at)
                        .calls(calls)
                        .build();
            case MEET ->
                GoogleMeet.builder()
                        .refreshToken("a", "b", "s3cret")
                        .addresses(at, URI.create(at + "/oauth/token"))
                        .calls(calls)
                        .build();
            case TEAMS ->
                TeamsMeetings.builder()
                        .credentials("tenant", "b", "s3cret")
                        .users(request -> "user-1")
                        .addresses(at, at)
                        .calls(calls)
                        .build();
        };
    }

    private MeetingRequest request() {
        return Requests.first(platform);
    }

    private MeetingRoom room() {
        return new MeetingRoom(platform, "https://x.example/42", "user-1/42", clock.instant(), 30);
    }

    private DeliveryException failure(Runnable call) {
        DeliveryException told = catchThrowableOfType(DeliveryException.class, call::run);
        assertThat(told).isNotNull();
        assertThat(told.getMessage()).doesNotContain("s3cret", "token-1", "jane", "x.example", "secret-body");
        assertThat(told.getCause()).isNull();
        return told;
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void everyStatusMeansWhatItMeans() {
        MeetingLinkProvider provider = provider(CallSettings.DEFAULTS);
        for (int permanent : List.of(400, 403, 405, 409, 413, 415, 422)) {
            server.answer("PATCH", Answer.of(permanent, "{'message':'secret-body'}"));
            DeliveryException told = failure(() -> provider.move(room(), request()));
            assertThat(told.kind()).as("%d", permanent).isEqualTo(Kind.PERMANENT);
            assertThat(told.getMessage()).contains("(" + permanent + ")");
        }
        for (int passing : List.of(401, 408, 425, 429, 500, 502, 503, 504, 302)) {
            server.answer("PATCH", Answer.of(passing, "secret-body"));
            assertThat(failure(() -> provider.move(room(), request())).kind())
                    .as("%d", passing)
                    .isEqualTo(Kind.PASSING);
        }
        server.answer("DELETE", Answer.of(403, "{}"));
        assertThat(failure(() -> provider.cancel(room(), request())).kind()).isEqualTo(Kind.PERMANENT);
        server.answer("DELETE", Answer.of(500, "{}"));
        assertThat(failure(() -> provider.cancel(room(), request())).kind()).isEqualTo(Kind.PASSING);
    }

    @Test
    void aHostWhoIsNotThereIsFinal() {
        MeetingLinkProvider provider = provider(CallSettings.DEFAULTS);
        assertThat(failure(() -> provider.create(request())).kind()).isEqualTo(Kind.PERMANENT);
    }

    @Test
    void aWishToWaitIsHeardInEveryForm() {
        MeetingLinkProvider provider = provider(CallSettings.DEFAULTS);
        for (String wish : List.of("90", "Sat, 01 Mar 2031 12:01:30 GMT", "2031-03-01T12:01:30Z")) {
            for (int status : List.of(429, 503)) {
                server.answer("PATCH", Answer.of(status, "{}").with("Retry-After", wish));
                assertThat(failure(() -> provider.move(room(), request())).retryAfter())
                        .as(wish)
                        .contains(Duration.ofSeconds(90));
            }
        }
        server.answer("PATCH", Answer.of(429, "{}").with("Retry-After", "2031-03-01T11:00:00Z"));
        assertThat(failure(() -> provider.move(room(), request())).retryAfter()).contains(Duration.ZERO);
        for (String senseless : List.of("soon", "-1", "99999999999999999999", "")) {
            server.answer("PATCH", Answer.of(429, "{}").with("Retry-After", senseless));
            assertThat(failure(() -> provider.move(room(), request())).retryAfter())
                    .isEmpty();
        }
    }

    @Test
    void aTokenThatIsNotAcceptedIsReplacedOnce() {
        MeetingLinkProvider provider = provider(CallSettings.DEFAULTS);
        server.answerOnce("DELETE", Answer.of(401, "{}"));
        server.answer("DELETE", Answer.of(204, ""));
        provider.cancel(room(), request());
        assertThat(server.asked("DELETE")).hasSize(2);
        assertThat(tokens()).isEqualTo(2);

        server.answer("DELETE", Answer.of(401, "{}"));
        assertThat(failure(() -> provider.cancel(room(), request())).kind()).isEqualTo(Kind.PASSING);
        assertThat(server.asked("DELETE")).hasSize(4);
        assertThat(tokens()).isEqualTo(3);
    }

    private long tokens() {
        return server.asked().stream()
                .filter(asked -> asked.target().endsWith("/token"))
                .count();
    }

    @Test
    void credentialsThatAreRefusedWaitForWhoMendsThem() {
        MeetingLinkProvider provider = provider(CallSettings.DEFAULTS);
        for (Answer refused : List.of(
                Answer.of(400, "{'error':'invalid_grant'}"),
                Answer.of(401, "{'error':'invalid_client','x':'s3cret'}"),
                Answer.of(500, ""),
                Answer.of(200, "{}"),
                Answer.of(200, "{'access_token':'s3cret\\nHost: x'}"))) {
            server.answer("POST /oauth/token", refused);
            server.answer("POST /tenant/oauth2/v2.0/token", refused);
            DeliveryException told = failure(() -> provider.cancel(room(), request()));
            assertThat(told.kind()).isEqualTo(Kind.PASSING);
            assertThat(told).hasMessageContaining("access token").hasNoCause();
            assertThat(told.getMessage()).doesNotContain("s3cret");
        }
        assertThat(server.asked("DELETE")).isEmpty();
        server.answer("POST /oauth/token", Answer.of(429, "{}").with("Retry-After", "7"));
        server.answer("POST /tenant/oauth2/v2.0/token", Answer.of(429, "{}").with("Retry-After", "7"));
        assertThat(failure(() -> provider.cancel(room(), request())).retryAfter())
                .contains(Duration.ofSeconds(7));
    }

    @Test
    void anAnswerThatIsLostLateOrTooLongIsNoEnd() {
        CountDownLatch over = new CountDownLatch(1);
        MeetingLinkProvider provider =
                provider(CallSettings.DEFAULTS.withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(200)));
        server.answer("DELETE", Answer.nothing());
        assertThat(failure(() -> provider.cancel(room(), request())).kind()).isEqualTo(Kind.PASSING);
        server.answer("DELETE", asked -> {
            await(over);
            return Answer.of(204, "");
        });
        assertThat(failure(() -> provider.cancel(room(), request())).kind()).isEqualTo(Kind.PASSING);
        over.countDown();
        server.answer("DELETE", Answer.of(200, "x".repeat(2_000_000)));
        assertThat(failure(() -> provider.cancel(room(), request())).kind()).isEqualTo(Kind.PASSING);
    }

    @Test
    void whetherAMeetingWasMadeIsUnknownWithoutAnAnswer() {
        CountDownLatch over = new CountDownLatch(1);
        MeetingLinkProvider provider =
                provider(CallSettings.DEFAULTS.withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(200)));
        String making = switch (platform) {
            case ZOOM -> "POST /v2/users/";
            case MEET -> "POST /calendar/";
            case TEAMS -> "POST /v1.0/users/";
        };
        server.answer("GET /v2/users/", Answer.of(200, "{'meetings':[]}"));
        List<Function<FakePlatform.Asked, Answer>> silences = List.of(
                asked -> Answer.nothing(),
                asked -> {
                    await(over);
                    return Answer.of(201, "{}");
                },
                asked -> Answer.of(201, "x".repeat(2_000_000)),
                asked -> Answer.of(500, "{}"));
        for (Function<FakePlatform.Asked, Answer> silence : silences) {
            server.answer(making, silence);
            DeliveryException told = failure(() -> provider.create(request()));
            assertThat(told.kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
            if (platform == Platform.ZOOM) {
                assertThat(told.retryAfter()).as("time to be listed").contains(Duration.ofMillis(800));
            }
        }
        over.countDown();
    }

    @Test
    void aPlatformThatIsNotThereIsWaitedFor() {
        MeetingLinkProvider provider = provider(CallSettings.DEFAULTS);
        server.close();
        assertThat(failure(() -> provider.create(request())).kind()).isEqualTo(Kind.PASSING);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aThreadThatIsInterruptedStaysSo() {
        MeetingLinkProvider provider = provider(CallSettings.DEFAULTS);
        Thread.currentThread().interrupt();
        assertThat(failure(() -> provider.cancel(room(), request())).kind()).isEqualTo(Kind.PASSING);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItEnds() {
        MeetingLinkProvider provider = provider(CallSettings.DEFAULTS);
        server.answer("DELETE", Answer.of(204, ""));
        provider.cancel(room(), request());
        clock.advance(Duration.ofSeconds(3_539));
        provider.cancel(room(), request());
        assertThat(tokens()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        provider.cancel(room(), request());
        assertThat(tokens()).isEqualTo(2);
    }

    @Test
    void manyWhoAskAtOnceShareOneToken() {
        MeetingLinkProvider provider = provider(CallSettings.DEFAULTS);
        server.answer("DELETE", Answer.of(204, ""));
        Stream<Integer> callers = Stream.iterate(0, number -> number + 1).limit(64);
        callers.parallel().forEach(number -> provider.cancel(room(), request()));
        assertThat(server.asked("DELETE")).hasSize(64);
        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void itServesItsPlatformAlone() {
        assertThat(provider(CallSettings.DEFAULTS).platforms()).containsExactly(platform);
    }
}
