package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.inmemory.InMemoryMeetingLinks;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.meetings.CallSettings;
import io.naksha.sessions.meetings.google.GoogleMeet;
import io.naksha.sessions.meetings.teams.TeamsMeetings;
import io.naksha.sessions.meetings.zoom.ZoomMeetings;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** When there are meetings on which platform. */
class MeetingsConfigurationTest {
    private static final String OURS = "naksha.sessions.";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(NakshaSessionsAutoConfiguration.class))
            .withBean(Storage.class, InMemoryStorage::create);
    private final ApplicationContextRunner zoom = application.withPropertyValues(
            OURS + "zoom.account-id=a", OURS + "zoom.client-id=b", OURS + "zoom.client-secret=s3cret");

    @Test
    void credentialsAreEnough() {
        zoom.withPropertyValues(
                        OURS + "teams.tenant-id=a",
                        OURS + "teams.client-id=b",
                        OURS + "teams.client-secret=s3cret",
                        OURS + "google-meet.client-id=a",
                        OURS + "google-meet.client-secret=s3cret",
                        OURS + "google-meet.refresh-token=s3cret",
                        OURS + "meetings.answer-timeout=3s")
                .run(context -> {
                    assertThat(context)
                            .hasSingleBean(ZoomMeetings.class)
                            .hasSingleBean(TeamsMeetings.class)
                            .hasSingleBean(GoogleMeet.class)
                            .hasSingleBean(NakshaSessions.class);
                    for (Class<?> properties :
                            new Class<?>[] {ZoomProperties.class, TeamsProperties.class, GoogleMeetProperties.class}) {
                        assertThat(context.getBean(properties).toString()).doesNotContain("s3cret");
                    }
                });
    }

    @Test
    void aServiceAccountsKeyFileIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key.json"), "{}");
        application
                .withPropertyValues(OURS + "google-meet.service-account=" + file.toUri())
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("client_email and private_key"));
    }

    @Test
    void thereAreNoneWithoutCredentialsOrTheModule() {
        application.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MeetingLinkProvider.class));
        zoom.withClassLoader(new FilteredClassLoader(CallSettings.class, ZoomMeetings.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MeetingLinkProvider.class));
    }

    @Test
    void oneAccountActsForNobodyElse() {
        application
                .withPropertyValues(
                        OURS + "google-meet.client-id=a",
                        OURS + "google-meet.client-secret=b",
                        OURS + "google-meet.refresh-token=c",
                        OURS + "google-meet.acting-for-hosts=true")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("takes a service account"));
    }

    @Test
    void whatTheProviderRefusesKeepsTheApplicationFromStarting() {
        application
                .withPropertyValues(OURS + "zoom.account-id=a")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("must not be blank"));
        zoom.withPropertyValues(OURS + "zoom.api-uri=http://api.example.org")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("must be https"));
        zoom.withBean(InMemoryMeetingLinks.class, InMemoryMeetingLinks::create)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("two providers make rooms on ZOOM"));
    }
}
