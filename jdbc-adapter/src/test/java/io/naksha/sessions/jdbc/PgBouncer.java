package io.naksha.sessions.jdbc;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A PgBouncer in transaction mode, with fewer connections to the server than it has clients. */
final class PgBouncer implements AutoCloseable {
    private static final Pattern VERSION = Pattern.compile("PgBouncer (\\d+)\\.(\\d+)");
    private static final int KNOWS_PREPARED_STATEMENTS = 121; // 1.21
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final PGSimpleDataSource database;

    private PgBouncer(Process process, PGSimpleDataSource database) {
        this.process = process;
        this.database = database;
    }

    /** Where it is installed; nothing where it is not. */
    static Optional<Path> binary() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it before a database. */
    static PgBouncer start(Path binary, Path folder, PGSimpleDataSource server) throws Exception {
        int port = freePort();
        boolean prepares = version(binary) >= KNOWS_PREPARED_STATEMENTS;
        Path settings = folder.resolve("pgbouncer.ini");
        Files.writeString(settings, String.join("\n", settings(server, port, prepares)) + "\n");
        List<String> command = new ArrayList<>(List.of(binary.toString()));
        if (System.getProperty("user.name").equals("root")) { // as whom it does not run
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(settings.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
        PgBouncer started = new PgBouncer(process, through(server, port, prepares));
        started.awaitReady(folder);
        return started;
    }

    private static List<String> settings(PGSimpleDataSource server, int port, boolean prepares) {
        String password = server.getPassword() == null ? "" : " password=" + server.getPassword();
        List<String> lines = new ArrayList<>(List.of(
                "[databases]",
                "%s = host=%s port=%d user=%s%s"
                        .formatted(
                                server.getDatabaseName(),
                                server.getServerNames()[0],
                                server.getPortNumbers()[0],
                                server.getUser(),
                                password),
                "[pgbouncer]",
                "listen_addr = 127.0.0.1",
                "listen_port = " + port,
                "unix_socket_dir =",
                "auth_type = any",
                "pool_mode = transaction",
                "default_pool_size = 3",
                "ignore_startup_parameters = extra_float_digits,options"));
        if (prepares) {
            lines.add("max_prepared_statements = 200");
        }
        return lines;
    }

    private static PGSimpleDataSource through(PGSimpleDataSource server, int port, boolean prepares) {
        PGSimpleDataSource through = new PGSimpleDataSource();
        through.setServerNames(new String[] {"127.0.0.1"});
        through.setPortNumbers(new int[] {port});
        through.setDatabaseName(server.getDatabaseName());
        through.setUser(server.getUser());
        if (!prepares) {
            through.setPrepareThreshold(0);
        }
        return through;
    }

    private static int version(Path binary) throws Exception {
        Process process = new ProcessBuilder(binary.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher matcher = VERSION.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no version in: " + text);
        }
        System.out.println(matcher.group());
        return 100 * Integer.parseInt(matcher.group(1)) + Integer.parseInt(matcher.group(2));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path folder) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (Connection connection = database.getConnection()) {
                connection.isValid(1);
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new IllegalStateException(Files.readString(folder.resolve("pgbouncer.log")), notYet);
                }
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** The database behind it. */
    PGSimpleDataSource database() {
        return database;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
