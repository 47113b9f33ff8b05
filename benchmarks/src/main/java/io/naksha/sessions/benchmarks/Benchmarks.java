package io.naksha.sessions.benchmarks;

import io.naksha.sessions.benchmarks.world.Population;
import io.naksha.sessions.benchmarks.world.PostgresServer;
import io.naksha.sessions.benchmarks.world.Sample;
import io.naksha.sessions.benchmarks.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the benchmarks. {@code --quick} (the default) takes less than five minutes and prints tables; {@code --full} takes half an hour and also writes
 * {@code docs/performance.md}. {@code --only=bookNew,get} leaves out all other operations, {@code --cache} all but the comparison of caches.
 */
public final class Benchmarks {
    private static final List<String> PEERS = List.of(World.SDK, World.JDBC, World.HIBERNATE);
    private static final List<String> OPERATIONS =
            List.of("bookNew", "bookKnown", "clash", "page", "cursor", "search", "summary", "bulk", "get");
    private static final List<String> GROWING = List.of("bookKnown", "get", "page");
    private static final String SMALL = "10x1000";
    private static final String MANY = "200x1000";
    private static final String BIG = "1x100000+900x1000";
    private static final Path DOCUMENT = Path.of("docs", "performance.md");

    private final Report report = new Report();
    private final Measuring measuring;
    private final Set<String> only;
    private final boolean full;

    private Benchmarks(boolean full, Set<String> only) {
        this.full = full;
        this.only = only;
        this.measuring = full ? Measuring.FULL : Measuring.QUICK;
    }

    /** Runs them. */
    public static void main(String... args) throws IOException {
        // JMH would not start next to another run; which there may be, on this machine's own account.
        System.setProperty("jmh.ignoreLock", "true");
        boolean full = Arrays.asList(args).contains("--full");
        Set<String> only = Arrays.stream(args)
                .filter(arg -> arg.startsWith("--only="))
                .flatMap(arg -> Arrays.stream(arg.substring("--only=".length()).split(",")))
                .collect(Collectors.toSet());
        Benchmarks benchmarks = new Benchmarks(full, only);
        if (Arrays.asList(args).contains("--cache")) {
            benchmarks.compareCaches();
            return;
        }
        benchmarks.run();
        if (full) {
            Files.writeString(DOCUMENT, benchmarks.report.text());
        }
    }

    private void run() throws IOException {
        long started = System.nanoTime();
        try (PostgresServer server = PostgresServer.start()) {
            head(server);
            onPostgres(server);
            if (full) {
                atScale(server);
                new CacheComparison(report, measuring).on(server);
            }
        }
        onH2();
        inMemory();
        report.line(
                "%nTook %d s.", Duration.ofNanos(System.nanoTime() - started).toSeconds());
    }

    private void compareCaches() throws IOException {
        try (PostgresServer server = PostgresServer.start()) {
            head(server);
            new CacheComparison(report, measuring).on(server);
        }
    }

    private void head(PostgresServer server) {
        report.line("# Performance%n");
        report.line("Measured on %s: %s.", LocalDate.now(ZoneOffset.UTC), Machine.describe());
        report.line(
                "PostgreSQL %s on the same machine, fsync %s, synchronous_commit %s. Seed of the data: %d.",
                server.setting("server_version"),
                server.setting("fsync"),
                server.setting("synchronous_commit"),
                Sample.SEED);
        report.line(
                "Operations per second, higher is better; ratios are those of the middle of %d rounds, in each of"
                        + " which the peers take turns.",
                measuring.rounds());
        report.line("\"many\": each time another consultant with 1,000 sessions; \"busy\": always the same one.");
    }

    private void onPostgres(PostgresServer server) {
        try (World world = new World(server.create("many"), Population.of(MANY)).filled()) {
            warmUp(world);
            report.title("PostgreSQL, 200 consultants with 1,000 sessions each");
            report.peersHead(true);
            compare(world, measuring, Case.of(Caller.MANY, OPERATIONS), true);
            compare(world, measuring, Case.of(Caller.BUSY, List.of("bookNew", "bookKnown")), true);
        }
        server.drop("many");
    }

    // In one JVM, whoever comes first would also pay for compiling what all use.
    private void warmUp(World world) {
        Measuring once = measuring.withRounds(1);
        Case.of(Caller.MANY, OPERATIONS).stream()
                .filter(each -> each.isCrowded() && isWanted(each.operation()))
                .forEach(each -> Scores.of(once, world, each, PEERS));
    }

    private void compare(World world, Measuring how, List<Case> cases, boolean withGoals) {
        for (Case each : cases) {
            if (isWanted(each.operation())) {
                report.peers(each, Scores.of(how, world, each, peers(world, each)), withGoals);
            }
        }
    }

    // Hibernate binds the limit. Among 100,000 sessions PostgreSQL then plans a search for a tenth of them, and takes
    // minutes.
    private static List<String> peers(World world, Case wanted) {
        boolean endless =
                wanted.operation().equals("search") && world.population().text().equals(BIG);
        return endless ? List.of(World.SDK, World.JDBC) : PEERS;
    }

    private boolean isWanted(String operation) {
        return only.isEmpty() || only.contains(operation);
    }

    private void atScale(PostgresServer server) {
        try (World big = new World(server.create("big"), Population.of(BIG)).filled();
                World small = new World(server.create("small"), Population.of(SMALL)).filled()) {
            report.title("PostgreSQL, one consultant with 100,000 among 1,000,000 sessions");
            report.peersHead(true);
            compare(big, measuring, Case.of(Caller.BUSY, OPERATIONS), true);
            growth(small, big);
        }
    }

    private void growth(World small, World big) {
        report.title("Growth, library on PostgreSQL");
        report.line("| operation | threads | fewer | more | cost of more / cost of fewer | goal |");
        report.line("|---|---:|---:|---:|---:|---:|");
        for (Case each : Case.of(Caller.MANY, GROWING)) {
            growth(each.operation() + ", 10,000 and 1,000,000 sessions", small, each, big, each, "≤ 1.30");
        }
        Case deep = new Case("deepCursor", Caller.BUSY, 1);
        growth("page 1 and 5,000 by cursor", big, new Case("cursor", Caller.BUSY, 1), big, deep, "≤ 1.20");
    }

    private void growth(String title, World fewer, Case few, World more, Case many, String goal) {
        Scores scores = new Scores();
        for (int round = 0; round < measuring.rounds(); round++) {
            scores.add("fewer", measuring.run(fewer, few, World.SDK));
            scores.add("more", measuring.run(more, many, World.SDK));
        }
        report.line(
                "| %s | %d | %,.0f | %,.0f | **%.2f** | %s |",
                title,
                few.threads(),
                scores.median("fewer"),
                scores.median("more"),
                scores.ratio("fewer", "more"),
                goal);
    }

    private void onH2() throws IOException {
        Path folder = Files.createTempDirectory("benchmarks");
        String url = "jdbc:h2:file:" + folder.resolve("data") + ";DEFAULT_LOCK_TIMEOUT=20000";
        try (World world = new World(url, Population.of("20x1000")).filled()) {
            report.title("H2 in a file, 20 consultants with 1,000 sessions each");
            report.peersHead(false);
            compare(world, measuring.withRounds(1), Case.of(Caller.MANY, OPERATIONS), false);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void inMemory() {
        report.title("In memory");
        report.line("| sessions | threads | bookKnown | get | page |");
        report.line("|---:|---:|---:|---:|---:|");
        for (int consultants : full ? new int[] {1, 10, 100, 1_000} : new int[] {1, 10, 100}) {
            try (World world = new World(World.MEMORY, Population.of(consultants + "x1000"))) {
                Measuring how = measuring.withRounds(1);
                List<Double> scores = GROWING.stream()
                        .map(operation -> how.run(world, new Case(operation, Caller.MANY, 1), World.SDK))
                        .toList();
                report.line(
                        "| %,d | 1 | %,.0f | %,.0f | %,.0f |",
                        consultants * 1_000, scores.get(0), scores.get(1), scores.get(2));
            }
        }
    }
}
