package io.naksha.sessions.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.spi.Storage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The README's snippet, run. */
class ReadmeTest {
    @Test
    void aCacheInRedis() {
        try (TestRedis redis = TestRedis.start();
                Storage storage = InMemoryStorage.create()) {
            URI where = URI.create("redis://127.0.0.1:" + redis.port);
            // spotless:off
            RedisCache cache = RedisCache.builder().uri(where).timeToLive(Duration.ofSeconds(30)).build();
            NakshaSessions naksha = NakshaSessions.builder().storage(storage).cache(cache).build();
            // spotless:on
            assertThat(naksha.outbox()).isNotNull();
            naksha.close();
            cache.close();
        }
    }

    @Test
    void theReadmeShowsWhatStandsHere() throws Exception {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        String here = Files.readString(
                Path.of("src", "test", "java", "io", "naksha", "sessions", "redis", "ReadmeTest.java"));
        String section = readme.substring(readme.indexOf("### Redis"));
        String snippet = section.substring(section.indexOf("```java\n") + 8);

        assertThat(here).containsIgnoringWhitespaces(snippet.substring(0, snippet.indexOf("```")));
    }
}
