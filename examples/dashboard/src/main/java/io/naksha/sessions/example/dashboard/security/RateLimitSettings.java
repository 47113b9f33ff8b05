package io.naksha.sessions.example.dashboard.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests without a token one address may make.
 *
 * @param pages of the public pages and bookings
 * @param accounts of log-ins and registrations
 * @param refreshes of token refreshes
 * @param guesses of log-ins with the same e-mail address, from wherever
 * @param per in what time
 */
@ConfigurationProperties("dashboard.rate-limit")
public record RateLimitSettings(
        @DefaultValue("120") int pages,
        @DefaultValue("30") int accounts,
        @DefaultValue("120") int refreshes,
        @DefaultValue("10") int guesses,
        @DefaultValue("1m") Duration per) {}
