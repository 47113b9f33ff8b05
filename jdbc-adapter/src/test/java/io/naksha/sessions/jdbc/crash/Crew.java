package io.naksha.sessions.jdbc.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The worker processes, and all that they said, dead or alive. */
final class Crew implements AutoCloseable {
    private final String url;
    private final Random random;
    private final List<Process> running = new ArrayList<>();
    private final List<CompletableFuture<Void>> readers = new ArrayList<>();
    private final List<String> history = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService listeners = Executors.newCachedThreadPool();
    private int hired;

    Crew(String url, Random random) {
        this.url = url;
        this.random = random;
    }

    void hire() throws IOException {
        String name = "w" + hired++;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        url,
                        name,
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        running.add(process);
        readers.add(CompletableFuture.runAsync(() -> listen(process), listeners));
        note("hired " + name);
    }

    private void listen(Process process) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
            }
        } catch (IOException killed) {
            note("the last line of a killed worker is lost");
        }
    }

    /** Kills one of them, and hires another. */
    void killOne() throws IOException {
        Process victim = running.remove(random.nextInt(running.size()));
        victim.destroyForcibly();
        note("killed a worker");
        hire();
    }

    void note(String event) {
        history.add(event);
    }

    List<String> history() {
        synchronized (history) {
            return List.copyOf(history);
        }
    }

    /** Lets them stop where they are, and hears them out. */
    @Override
    public void close() throws IOException {
        for (Process process : running) {
            process.getOutputStream().close();
        }
        running.forEach(process -> process.onExit().join());
        readers.forEach(CompletableFuture::join);
        listeners.shutdown();
    }
}
