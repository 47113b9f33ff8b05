package io.naksha.sessions.example.dashboard.security;

import io.naksha.sessions.example.dashboard.api.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps callers without a token from asking too often, each {@link Caller} for itself. Behind a proxy it
 * takes {@code server.forward-headers-strategy=native}, which believes no header but the proxy's.
 */
@Component
final class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimit pages;
    private final RateLimit accounts;
    private final RateLimit refreshes;
    private final ProblemWriter problems;

    RateLimitFilter(RateLimitSettings settings, Clock clock, ProblemWriter problems) {
        this.pages = new RateLimit(settings.pages(), settings.per(), clock);
        this.accounts = new RateLimit(settings.accounts(), settings.per(), clock);
        this.refreshes = new RateLimit(settings.refreshes(), settings.per(), clock);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RateLimit limit = limit(request.getServletPath());
        Duration wait = limit == null ? Duration.ZERO : limit.take(Caller.of(request.getRemoteAddr()));
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
            problems.write(
                    response, Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Try again in a moment."));
        }
    }

    // The path as it is matched: decoded, so that no other spelling of it goes by uncounted.
    private @Nullable RateLimit limit(String path) {
        if (path.equals("/api/v1/auth/refresh")) {
            return refreshes;
        }
        if (path.startsWith("/api/v1/auth/")) {
            return accounts;
        }
        return path.startsWith("/api/v1/public/") || path.equals("/api/v1/sessions/book") ? pages : null;
    }
}
