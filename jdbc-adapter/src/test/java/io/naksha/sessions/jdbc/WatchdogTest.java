package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    private Path folder;

    @Test
    void whenItsParentIsGoneTheServerAndItsFolderGoToo() throws IOException, InterruptedException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.createFile(data.resolve("file"));
        Process server = Watchdog.start(0, folder.resolve("none")); // any process that stays
        Process watchdog = Watchdog.start(server.pid(), data);
        assertThat(server.isAlive()).isTrue();

        watchdog.getOutputStream().close(); // as the end of this JVM does
        assertThat(watchdog.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(watchdog.exitValue()).isZero();
        assertThat(server.isAlive()).isFalse();
        assertThat(data).doesNotExist();
    }
}
