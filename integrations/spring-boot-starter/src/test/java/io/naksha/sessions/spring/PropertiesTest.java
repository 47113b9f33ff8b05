package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.effect.DispatchSettings;
import io.naksha.sessions.jdbc.SchemaOption;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The properties, and what an editor shows of them. */
class PropertiesTest {
    private static NakshaSessionsProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("naksha.sessions", NakshaSessionsProperties.class);
    }

    @Test
    void whatIsNotSetIsAsTheLibrarySays() {
        NakshaSessionsProperties properties = bound(Map.of());

        assertThat(properties.dispatch().settings()).isEqualTo(DispatchSettings.DEFAULTS);
        assertThat(properties.schema().migrate()).isEqualTo(NakshaSessionsProperties.Schema.Migrate.NEVER);
        assertThat(properties.schema().options()).isEmpty();
        assertThat(properties.health().maxDeadLetters()).isNull();
    }

    @Test
    void everySettingOfTheDispatcherCanBeSet() {
        String dispatch = "naksha.sessions.dispatch.";
        NakshaSessionsProperties properties = bound(Map.ofEntries(
                Map.entry(dispatch + "inline-deadline", "3s"),
                Map.entry(dispatch + "poll-interval", "4s"),
                Map.entry(dispatch + "lease", "5m"),
                Map.entry(dispatch + "link-grace", "6m"),
                Map.entry(dispatch + "batch-size", "7"),
                Map.entry(dispatch + "workers", "8"),
                Map.entry(dispatch + "retry.max-attempts", "9"),
                Map.entry(dispatch + "retry.base", "10s"),
                Map.entry(dispatch + "retry.cap", "11h"),
                Map.entry(dispatch + "retention.entries", "12d"),
                Map.entry(dispatch + "retention.idempotency", "13d"),
                Map.entry("naksha.sessions.schema.options", "no-overlap, trigram-search")));

        assertThat(properties.dispatch().settings())
                .isEqualTo(new DispatchSettings(
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(6),
                        7,
                        8,
                        new DispatchSettings.Retry(9, Duration.ofSeconds(10), Duration.ofHours(11)),
                        new DispatchSettings.Retention(Duration.ofDays(12), Duration.ofDays(13))));
        assertThat(properties.schema().options())
                .containsExactlyInAnyOrder(SchemaOption.NO_OVERLAP, SchemaOption.TRIGRAM_SEARCH);
    }

    @Test
    void everyPropertyIsDescribed() throws IOException {
        JsonNode properties;
        try (InputStream metadata =
                NakshaSessionsProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            properties = JsonMapper.shared().readTree(metadata).get("properties");
        }
        assertThat(properties.findValuesAsString("name"))
                .contains(
                        "naksha.sessions.dispatch.lease",
                        "naksha.sessions.schema.migrate",
                        "naksha.sessions.smtp.host",
                        "naksha.sessions.redis.uri",
                        "naksha.sessions.zoom.account-id",
                        "naksha.sessions.teams.tenant-id",
                        "naksha.sessions.google-meet.refresh-token");
        assertThat(properties).allSatisfy(property -> {
            assertThat(property.get("name").asString()).startsWith("naksha.sessions.");
            assertThat(property.path("description").asString()).isNotBlank();
        });
    }
}
