package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.common.Violation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Errors as RFC 9457 writes them, each with a stable code for programs. */
public final class Problem {
    private Problem() {}

    /** A problem of this status and code, told to people in this sentence. */
    public static ProblemDetail of(HttpStatus status, String code, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:naksha:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }

    static ProblemDetail invalid(List<Violation> violations) {
        ProblemDetail problem = of(HttpStatus.BAD_REQUEST, "validation", "Some of what was sent cannot be accepted.");
        problem.setProperty("violations", violations);
        return problem;
    }
}
