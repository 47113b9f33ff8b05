package io.naksha.sessions.spring;

import io.naksha.sessions.meetings.CallSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code naksha.sessions.meetings.*}, which need naksha-sessions-meetings: how all meeting platforms are called.
 *
 * @param connectTimeout how long a connection may take to come about
 * @param answerTimeout how long the whole answer may take
 */
@ConfigurationProperties("naksha.sessions.meetings")
public record MeetingsProperties(
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("5s") Duration answerTimeout) {
    CallSettings calls() {
        return CallSettings.DEFAULTS.withTimeouts(connectTimeout, answerTimeout);
    }

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
