package io.naksha.sessions.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.meetings.teams.TeamsMeetings;
import io.naksha.sessions.meetings.zoom.ZoomMeetings;
import io.naksha.sessions.spi.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's snippet, run. */
class ReadmeTest {
    @Test
    void linksOnTwoPlatforms() {
        Storage storage = InMemoryStorage.create();
        String zoomSecret = "secret";
        String teamsSecret = "secret";
        // spotless:off
        ZoomMeetings zoom = ZoomMeetings.builder().credentials("account", "client", zoomSecret).build();
        TeamsMeetings teams = TeamsMeetings.builder().credentials("tenant", "client", teamsSecret).build();
        NakshaSessions naksha = NakshaSessions.builder()
                .storage(storage)
                .meetingLinks(zoom)
                .meetingLinks(teams)
                .build();
        // spotless:on
        try (naksha) {
            assertThat(naksha.outbox().health().dead()).isZero();
        }
    }

    @Test
    void theReadmeShowsWhatStandsHere() throws Exception {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        String section = readme.substring(readme.indexOf("### Meeting links"));
        String here = Files.readString(
                Path.of("src", "test", "java", "io", "naksha", "sessions", "meetings", "ReadmeTest.java"));
        String snippet = section.substring(section.indexOf("```java\n") + 8);

        assertThat(here).containsIgnoringWhitespaces(snippet.substring(0, snippet.indexOf("```")));
    }
}
