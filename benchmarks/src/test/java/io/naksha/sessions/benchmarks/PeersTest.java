package io.naksha.sessions.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.benchmarks.peer.Booking;
import io.naksha.sessions.benchmarks.peer.Listing;
import io.naksha.sessions.benchmarks.peer.Peer;
import io.naksha.sessions.benchmarks.peer.Position;
import io.naksha.sessions.benchmarks.peer.Query;
import io.naksha.sessions.benchmarks.peer.SummaryQuery;
import io.naksha.sessions.benchmarks.world.Population;
import io.naksha.sessions.benchmarks.world.PostgresServer;
import io.naksha.sessions.benchmarks.world.Sample;
import io.naksha.sessions.benchmarks.world.World;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That all peers do the same: otherwise to compare their speed would say nothing. */
class PeersTest {
    private static final List<String> PEERS = List.of(World.SDK, World.JDBC, World.HIBERNATE);
    private static final Population FEW = Population.of("3x400");
    private static final UUID JANE = Population.consultant(1);
    private static final LocalDate DAY = LocalDate.parse("2040-05-05");
    private static final String WRITTEN = "SELECT s.title, s.title_key, s.title_sort_key, s.session_type, s.platform,"
            + " s.offering_id, s.local_time, s.zone, s.ends_at - s.starts_at, s.duration_minutes, s.overlap_policy,"
            + " s.status, s.price, s.currency, s.payment_status, s.link_owed, s.origin, s.version, s.created_at,"
            + " s.updated_at, c.email, c.email_key, c.display_name, c.first_name, c.last_name, c.name_sort_key,"
            + " c.search_key, c.status, c.version, c.created_at, o.target_kind, o.effect, o.recipient,"
            + " o.stream_position, o.created_at, o.state, o.attempts, o.due_at, o.lease_until, o.ended_at"
            + " FROM naksha_session s"
            + " JOIN naksha_client c ON c.consultant_id = s.consultant_id AND c.id = s.client_id"
            + " JOIN naksha_outbox o ON o.consultant_id = s.consultant_id AND o.target_id = s.id"
            + " WHERE s.id = CAST(? AS UUID) ORDER BY o.effect";

    @Test
    void allDoTheSameOnPostgres() {
        try (PostgresServer server = PostgresServer.start()) {
            assertThat(server.setting("fsync")).isEqualTo("on");
            assertThat(server.setting("synchronous_commit")).isEqualTo("on");
            try (World world = new World(server.create("few"), FEW).filled()) {
                check(world);
            }
        }
    }

    @Test
    void allDoTheSameOnH2(@TempDir Path folder) {
        try (World world = new World("jdbc:h2:file:" + folder.resolve("few"), FEW).filled()) {
            check(world);
        }
    }

    @Test
    void memoryHoldsTheSame(@TempDir Path folder) {
        try (World world = new World("jdbc:h2:file:" + folder.resolve("few"), FEW).filled();
                Peer stored = world.peer(World.SDK);
                Peer held = new World(World.MEMORY, FEW).open(World.SDK)) {
            queries().forEach(query -> assertThat(held.list(query)).isEqualTo(stored.list(query)));
            assertThat(held.summary(everything())).isEqualTo(stored.summary(everything()));
        }
    }

    private static void check(World world) {
        reads(world);
        books(world);
        changes(world);
        assertThat(PEERS.stream().map(world::peer).map(peer -> peer.summary(everything())))
                .containsOnly(world.peer(World.SDK).summary(everything()));
    }

    private static void reads(World world) {
        for (Query query : queries()) {
            Listing expected = world.peer(World.SDK).list(query);
            assertThat(expected.lines()).hasSize(query.search() == null ? Query.SIZE : 8);
            PEERS.forEach(
                    name -> assertThat(world.peer(name).list(query)).as(name).isEqualTo(expected));
        }
        UUID session = Population.session(1, 33);
        PEERS.forEach(
                name -> assertThat(world.peer(name).get(JANE, session)).as(name).isEqualTo("Coaching topic33 no 33"));
    }

    private static List<Query> queries() {
        return List.of(
                Query.filtered(
                        JANE,
                        new Query.Filter(
                                List.of("CONFIRMED", "COMPLETED"),
                                List.of("PAID", "PENDING"),
                                Population.NOW.minus(Duration.ofDays(60)),
                                Population.NOW.plus(Duration.ofDays(30)))),
                Query.behind(JANE, new Position(FEW.startsAt(1, 200), Population.session(1, 200))),
                Query.searching(JANE, Sample.topic(7)));
    }

    private static SummaryQuery everything() {
        return new SummaryQuery(JANE, LocalDate.parse("2024-01-01"), LocalDate.parse("2026-01-01"), Sample.ZONE);
    }

    private static void books(World world) {
        List<List<List<Object>>> known = new ArrayList<>();
        List<List<List<Object>>> strange = new ArrayList<>();
        for (String name : PEERS) {
            Peer peer = world.peer(name);
            LocalDate day = DAY.plusDays(PEERS.indexOf(name));
            known.add(written(
                    world, peer.book(booking(day, 9, Population.email(1, 5))).orElseThrow()));
            strange.add(written(
                    world,
                    peer.book(booking(day, 10, name + "@strangers.example")).orElseThrow(),
                    name));
            assertThat(peer.book(booking(day, 10, Population.email(1, 6))))
                    .as(name)
                    .isEmpty();
            PEERS.forEach(other -> assertThat(world.peer(other).book(booking(day, 9, "x@strangers.example")))
                    .as("%s after %s", other, name)
                    .isEmpty());
        }
        assertThat(known.get(0)).hasSize(2);
        assertThat(known).containsOnly(known.get(0));
        assertThat(strange).containsOnly(strange.get(0));
        assertThat(totals(world)).containsExactlyInAnyOrder(13L, 1L, 1L, 1L);
    }

    private static Booking booking(LocalDate day, int hour, String email) {
        return new Booking(Population.slug(1), JANE, day, LocalTime.of(hour, 0), email, "Sam", "Sample");
    }

    private static void changes(World world) {
        List<UUID> pending = new Sample(FEW).status(1, 399).isActive() ? paymentPending() : List.of();
        String next = "FAILED";
        for (String name : List.of(World.SDK, World.JDBC, World.HIBERNATE, World.SDK)) {
            Peer peer = world.peer(name);
            assertThat(peer.bulk(JANE, pending, next)).as(name).isEqualTo(pending.size());
            assertThat(peer.bulk(JANE, pending, next)).as(name + " again").isZero();
            next = next.equals("FAILED") ? "PENDING" : "FAILED";
        }
        assertThat(query(world, "SELECT DISTINCT version, payment_status FROM naksha_session WHERE version > 1"))
                .containsExactly(List.of(5L, "PENDING"));
    }

    private static List<UUID> paymentPending() {
        Sample sample = new Sample(FEW);
        return java.util.stream.IntStream.range(0, FEW.sessions(1))
                .filter(session -> sample.paymentStatus(1, session).name().equals("PENDING"))
                .limit(Caller.BULK)
                .mapToObj(session -> Population.session(1, session))
                .toList();
    }

    private static List<Object> totals(World world) {
        return query(
                        world,
                        "SELECT total_sessions FROM naksha_client WHERE total_sessions <> 10"
                                + " AND consultant_id = CAST('" + JANE + "' AS UUID)")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static List<List<Object>> written(World world, UUID session, String... hidden) {
        List<List<Object>> rows = query(world, WRITTEN.replace("?", "'" + session + "'"));
        return rows.stream()
                .map(row -> row.stream().map(value -> plain(value, hidden)).toList())
                .toList();
    }

    // Bytes as text; and where each peer has a client of its own, without the name of the peer.
    private static Object plain(Object value, String... hidden) {
        Object plain =
                value instanceof byte[] bytes ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8) : value;
        if (plain instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return hidden.length == 0 || !(plain instanceof String text)
                ? String.valueOf(plain)
                : text.replace(hidden[0], "*");
    }

    private static List<List<Object>> query(World world, String sql) {
        try (HikariDataSource pool = world.pool();
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (results.next()) {
                List<Object> row = new ArrayList<>();
                for (int at = 1; at <= results.getMetaData().getColumnCount(); at++) {
                    row.add(results.getObject(at));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
