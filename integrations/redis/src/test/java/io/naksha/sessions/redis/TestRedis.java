package io.naksha.sessions.redis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.embedded.core.ExecutableProvider;

/** A Redis of its own on the loopback address, that can be killed, frozen and started again. */
final class TestRedis implements AutoCloseable {
    private static final int LOWEST_PORT = 20_000;
    private static final int PORTS_END = 32_000;

    final int port = freePort();
    private final Path folder;
    private final List<String> command = new ArrayList<>();
    private Process process;
    private RedisClient admin;

    private TestRedis(String... settings) throws IOException {
        folder = Files.createTempDirectory("redis");
        File binary = ExecutableProvider.newJarResourceProvider(folder.toFile()).get();
        command.addAll(List.of(binary.getPath(), "--port", Integer.toString(port), "--bind", "127.0.0.1"));
        command.addAll(List.of("--save", "", "--appendonly", "no", "--dir", folder.toString()));
        command.addAll(List.of(settings));
    }

    /** Starts one. */
    static TestRedis start(String... settings) {
        try {
            TestRedis redis = new TestRedis(settings);
            redis.startAgain();
            return redis;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, PORTS_END);
        } while (!isFree(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    void startAgain() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Files.readString(folder.resolve("log")).contains("Ready to accept connections"));
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it in its tracks: connections are taken and nothing is answered. */
    void freeze() throws Exception {
        signal("STOP");
    }

    void thaw() throws Exception {
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** A client to look behind the cache's back. */
    RedisClient admin() {
        if (admin == null) {
            admin = RedisClient.create("127.0.0.1", port);
        }
        return admin;
    }

    RedisCacheBuilder cache() {
        return RedisCache.builder().address("127.0.0.1", port);
    }

    void forgetCommands() {
        configure("RESETSTAT");
    }

    void configure(String... words) {
        CommandArguments command = new CommandArguments(Protocol.Command.CONFIG);
        admin().executeCommand(command.addObjects((Object[]) words));
    }

    /** How often each command was sent, those of connecting and of this class aside. */
    Map<String, Integer> commands() {
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : admin().info("commandstats").lines().toList()) {
            if (line.startsWith("cmdstat_")) {
                String name = line.substring("cmdstat_".length(), line.indexOf(':'));
                String calls = line.substring(line.indexOf("calls=") + "calls=".length(), line.indexOf(','));
                counts.put(name, Integer.parseInt(calls));
            }
        }
        counts.keySet().removeAll(List.of("config", "info", "hello", "client", "ping"));
        return counts;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
        }
        process.destroyForcibly();
        try (Stream<Path> files = Files.list(folder)) {
            process.waitFor();
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
