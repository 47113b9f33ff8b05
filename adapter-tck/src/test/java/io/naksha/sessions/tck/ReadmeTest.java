package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what is compiled here. */
class ReadmeTest {
    @ParameterizedTest
    @ValueSource(classes = {ReferenceStorageTest.class, ReferenceStorageProperties.class})
    void theReadmeShowsTheClassAsItIs(Class<?> shown) throws IOException {
        String source =
                Files.readString(Path.of("src/test/java/io/naksha/sessions/tck", shown.getSimpleName() + ".java"));
        String body = source.substring(source.indexOf("class " + shown.getSimpleName()));
        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + body + "```");
    }
}
