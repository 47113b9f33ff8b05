package io.naksha.sessions.example.dashboard.live;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.example.dashboard.api.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events: the consultant's revision at once, and again after every committed change. */
@RestController
class EventController {
    private final RevisionStreams streams;
    private final Clock clock;

    EventController(RevisionStreams streams, Clock clock) {
        this.streams = streams;
        this.clock = clock;
    }

    /** The stream ends with the token, so that it outlives neither a log-out nor a suspension for long. */
    @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Workspace desk, @AuthenticationPrincipal Jwt token) {
        Instant end = Objects.requireNonNull(token.getExpiresAt());
        return streams.open(desk.consultantId(), Duration.between(clock.instant(), end));
    }

    @ExceptionHandler
    ProblemDetail tooMany(TooManyStreamsException refused) {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many pages are open.");
    }
}
