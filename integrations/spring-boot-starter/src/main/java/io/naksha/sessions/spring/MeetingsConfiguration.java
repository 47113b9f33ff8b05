package io.naksha.sessions.spring;

import io.naksha.sessions.meetings.CallSettings;
import io.naksha.sessions.meetings.google.GoogleMeet;
import io.naksha.sessions.meetings.google.GoogleMeetBuilder;
import io.naksha.sessions.meetings.teams.TeamsMeetings;
import io.naksha.sessions.meetings.zoom.ZoomMeetings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Meetings on the platforms whose credentials are set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(CallSettings.class)
@EnableConfigurationProperties({
    MeetingsProperties.class,
    ZoomProperties.class,
    GoogleMeetProperties.class,
    TeamsProperties.class
})
class MeetingsConfiguration {
    @Bean
    @ConditionalOnProperty("naksha.sessions.zoom.account-id")
    @ConditionalOnMissingBean
    ZoomMeetings nakshaZoomMeetings(ZoomProperties zoom, MeetingsProperties meetings) {
        return ZoomMeetings.builder()
                .credentials(
                        MeetingsProperties.orEmpty(zoom.accountId()),
                        MeetingsProperties.orEmpty(zoom.clientId()),
                        MeetingsProperties.orEmpty(zoom.clientSecret()))
                .addresses(zoom.apiUri(), zoom.oauthUri())
                .calls(meetings.calls())
                .build();
    }

    @Bean
    @ConditionalOnProperty("naksha.sessions.teams.tenant-id")
    @ConditionalOnMissingBean
    TeamsMeetings nakshaTeamsMeetings(TeamsProperties teams, MeetingsProperties meetings) {
        return TeamsMeetings.builder()
                .credentials(
                        MeetingsProperties.orEmpty(teams.tenantId()),
                        MeetingsProperties.orEmpty(teams.clientId()),
                        MeetingsProperties.orEmpty(teams.clientSecret()))
                .addresses(teams.graphUri(), teams.loginUri())
                .calls(meetings.calls())
                .build();
    }

    @Bean
    @Conditional(GoogleCredentials.class)
    @ConditionalOnMissingBean
    GoogleMeet nakshaGoogleMeet(GoogleMeetProperties google, MeetingsProperties meetings) throws IOException {
        GoogleMeetBuilder builder = GoogleMeet.builder()
                .calendars(request -> google.calendarId())
                .addresses(google.apiUri(), google.tokenUri())
                .calls(meetings.calls());
        if (google.actingForHosts()) {
            builder.actingFor(request -> request.host().value());
        }
        return google.serviceAccount() == null
                ? builder.refreshToken(
                                MeetingsProperties.orEmpty(google.clientId()),
                                MeetingsProperties.orEmpty(google.clientSecret()),
                                MeetingsProperties.orEmpty(google.refreshToken()))
                        .build()
                : builder.serviceAccount(google.serviceAccount().getContentAsString(StandardCharsets.UTF_8))
                        .build();
    }

    /** Either kind of credentials. */
    static final class GoogleCredentials extends AnyNestedCondition {
        GoogleCredentials() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("naksha.sessions.google-meet.refresh-token")
        static final class OfAnAccount {}

        @ConditionalOnProperty("naksha.sessions.google-meet.service-account")
        static final class OfAService {}
    }
}
