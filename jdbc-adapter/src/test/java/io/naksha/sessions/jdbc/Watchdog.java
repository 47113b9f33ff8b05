package io.naksha.sessions.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A small process that notices when its parent is gone, however that went, then ends a server and removes the server's folder. */
final class Watchdog {
    private static final int TRIES = 3;

    private Watchdog() {}

    /** Starts one. It lives as long as its standard input is open, which is as long as this JVM lives. */
    static Process start(long pid, Path folder) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Watchdog.class.getName(),
                Long.toString(pid),
                folder.toString());
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Takes the server's process id and its folder. */
    public static void main(String[] arguments) throws IOException {
        while (System.in.read() >= 0) {
            // until the other end is gone
        }
        ProcessHandle.of(Long.parseLong(arguments[0])).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
        for (int attempt = 1; attempt <= TRIES && Files.exists(Path.of(arguments[1])); attempt++) {
            remove(Path.of(arguments[1])); // while others may be removing it
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
            return;
        }
    }
}
