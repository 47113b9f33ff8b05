package io.naksha.sessions.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java snippet of every document stands, line by line, in a source that the build compiles. */
class SnippetsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    static List<Path> documents() throws IOException {
        return files(".md");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void standInCompiledSources(Path document) throws IOException {
        List<String> sources =
                files(".java").stream().map(SnippetsTest::normalized).toList();

        SNIPPET.matcher(Files.readString(document))
                .results()
                .map(snippet -> snippet.group(1))
                .forEach(snippet -> assertThat(
                                sources.stream().anyMatch(source -> source.contains(normalized(snippet))))
                        .as("%s: %s", document, snippet)
                        .isTrue());
    }

    @Test
    void theReadmeHasOneCommandEachToRunAndToTest() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));

        for (String heading : List.of("## Run it", "## Test it")) {
            String section = readme.substring(readme.indexOf(heading) + heading.length());
            String body = section.substring(0, section.indexOf("\n## "));
            assertThat(body.split("```", -1)).as(heading).hasSize(3);
        }
        assertThat(SNIPPET.matcher(readme).results()).hasSizeGreaterThan(2);
    }

    private static List<Path> files(String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(path -> path.toString().endsWith(suffix))
                    .filter(path -> !path.toString().contains("target"))
                    .toList();
        }
    }

    private static String normalized(Path source) {
        try {
            return normalized(Files.readString(source));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Indentation and line breaks do not matter; in a README a snippet stands at the margin.
    private static String normalized(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
