package io.naksha.sessions.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.naksha.sessions.meetings.google.GoogleMeet;
import io.naksha.sessions.meetings.teams.TeamsMeetings;
import io.naksha.sessions.meetings.zoom.ZoomMeetings;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final URI GOOD = URI.create("https://api.example.org/v1/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.org",
                "http://127.0.0.1.example.org",
                "ftp://localhost",
                "https:///path",
                "http:///path",
                "http://under_score:8080",
                "https://user:secret@api.example.org",
                "https://api.example.org?x=1",
                "https://api.example.org#x",
                "api.example.org"
            })
    void anAddressThatIsNotSafeIsRefused(String address) {
        URI bad = URI.create(address);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZoomMeetings.builder().addresses(bad, GOOD))
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoogleMeet.builder().addresses(GOOD, bad));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamsMeetings.builder().addresses(GOOD, bad));
    }

    @Test
    void thisMachineMayBeAskedWithoutTls() {
        URI local = URI.create("http://[::1]:8080/");
        assertThat(ZoomMeetings.builder().addresses(local, URI.create("http://localhost")))
                .hasToString("ZoomMeetingsBuilder[http://[::1]:8080]");
    }

    @Test
    void credentialsAreRequiredAndNotBlank() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ZoomMeetings.builder().build());
        assertThatIllegalStateException().isThrownBy(() -> GoogleMeet.builder().build());
        assertThatIllegalStateException()
                .isThrownBy(() -> TeamsMeetings.builder().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZoomMeetings.builder().credentials("a", " ", "c"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoogleMeet.builder().refreshToken("", "b", "c"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamsMeetings.builder().credentials("a", "b", ""));
    }

    @Test
    void timeOutsAreBounded() {
        Duration good = Duration.ofSeconds(1);
        for (Duration bad : new Duration[] {Duration.ZERO, Duration.ofNanos(1), Duration.ofMinutes(11)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> CallSettings.DEFAULTS.withTimeouts(bad, good));
            assertThatIllegalArgumentException().isThrownBy(() -> CallSettings.DEFAULTS.withTimeouts(good, bad));
        }
    }

    @Test
    void nothingShowsASecret() {
        assertThat(GoogleMeet.builder().refreshToken("a", "s3cret", "s3cret").toString())
                .doesNotContain("s3cret");
        assertThat(TeamsMeetings.builder().credentials("a", "b", "s3cret").toString())
                .doesNotContain("s3cret");
    }
}
