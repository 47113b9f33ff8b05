package io.naksha.sessions.example.dashboard.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How open pages learn of changes.
 *
 * @param interval how often the database is asked for revisions, in one query for everybody who listens
 * @param heartbeat how often a quiet stream says that it is alive
 * @param streams the most streams of one consultant at once
 */
@ConfigurationProperties("dashboard.live")
public record LiveSettings(
        @DefaultValue("500ms") Duration interval,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("50") int streams) {}
