package io.naksha.sessions.jdbc.crash;

import io.naksha.sessions.jdbc.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL that writes through to disk at each commit, in a folder of its own. */
final class PostgresServer implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private EmbeddedPostgres running;

    PostgresServer(Path folder) throws IOException {
        this.folder = folder;
        this.port = FreePorts.next();
        this.running = start();
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig(
                        "synchronous_commit", "on") // off by default here, which forgets what it had acknowledged
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(PATIENCE)
                .start();
    }

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public DataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url());
        return database;
    }

    @Override
    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&connectTimeout=5&socketTimeout=20";
    }

    @Override
    public void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        var all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !postmaster.isAlive() && all.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Override
    public void restart() throws IOException {
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
        running.close(); // there is nothing to stop, but a lock on the folder to give up
        running = start();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
