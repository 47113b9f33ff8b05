package io.naksha.sessions.jdbc.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The worker processes, and all that they say, dead or alive. */
final class Crew implements AutoCloseable {
    /** How a worker that nobody killed and nobody stopped is noted. */
    static final String DIED = "DIED by itself";

    private final String url;
    private final Random random;
    private final History history;
    private final List<Process> running = new ArrayList<>();
    private final List<CompletableFuture<Void>> readers = new ArrayList<>();
    private final ExecutorService listeners = Executors.newCachedThreadPool();
    private int hired;

    Crew(String url, Random random, History history) {
        this.url = url;
        this.random = random;
        this.history = history;
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
        history.add("HIRED " + name);
    }

    private void listen(Process process) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                history.add(line);
            }
        } catch (IOException killed) {
            history.add("LOST the last line of a killed worker");
        }
    }

    /** Kills one of them, and hires another. */
    void killOne() throws IOException {
        Process victim = running.remove(random.nextInt(running.size()));
        if (!victim.isAlive()) {
            history.add(DIED);
        }
        victim.destroyForcibly();
        history.add(History.KILLED_WORKER);
        hire();
    }

    /** Lets them stop where they are, and hears them out. */
    @Override
    public void close() throws IOException {
        for (Process process : running) {
            if (!process.isAlive()) {
                history.add(DIED);
            }
            process.getOutputStream().close();
        }
        running.forEach(process -> process.onExit().join());
        readers.forEach(CompletableFuture::join);
        listeners.shutdown();
    }
}
