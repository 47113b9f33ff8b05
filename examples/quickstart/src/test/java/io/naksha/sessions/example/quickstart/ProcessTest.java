package io.naksha.sessions.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.example.quickstart.data.EveryOperation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people start it: in a process of its own. */
class ProcessTest {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir
    Path folder;

    @Test
    void printsTheReportAndNothingElseWhateverTheLanguageAndZone() throws Exception {
        String data = Folder.with(folder, EveryOperation.LINES);
        Ran here = Ran.with("--data", data, "--memory");

        Ran there = start("--data", data);

        assertThat(there).isEqualTo(here);
        assertThat(folder.resolve("naksha-data")).isDirectoryContaining("glob:**naksha.mv.db");
    }

    @Test
    void endsWithTheExitCode() throws Exception {
        assertThat(start("--nonsense").code()).isEqualTo(Quickstart.USAGE);
    }

    private Ran start(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Pacific/Apia",
                "-Duser.language=ar",
                "-Dfile.encoding=US-ASCII",
                "-cp",
                CLASS_PATH,
                Quickstart.class.getName()));
        Collections.addAll(command, arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return new Ran(process.exitValue(), read(out), read(err));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
