package io.naksha.sessions.example.customstorage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what the build compiles. */
class ReadmeTest {
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int STEPS = 8;

    @Test
    void everySnippetStandsInASourceFile() throws IOException {
        List<String> snippets = SNIPPET.matcher(read(Path.of("README.md")))
                .results()
                .map((MatchResult found) -> withoutIndentation(found.group(1)))
                .toList();
        List<String> sources = sources();
        assertThat(snippets)
                .hasSizeGreaterThanOrEqualTo(STEPS)
                .allSatisfy(snippet ->
                        assertThat(sources).as("source files").anyMatch(source -> source.contains("\n" + snippet)));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> withoutIndentation(read(file)))
                    .toList();
        }
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
