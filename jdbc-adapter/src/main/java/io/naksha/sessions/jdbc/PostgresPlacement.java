package io.naksha.sessions.jdbc;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.OverlapQuery;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places a session in one round trip of two statements. The first takes the consultant's lock. The second, whose snapshot is younger than the lock,
 * sees that nothing stands in the way and writes everything, or nothing: to lock and look in one statement would look at what was
 * before the lock.
 */
final class PostgresPlacement {
    private static final String LOCK = "UPDATE naksha_consultant SET revision = revision + 1 WHERE id = ?; ";

    private final Db db;
    private final Placement placement;
    private final ConsultantId consultantId;
    private final ClientStatistics contribution;

    PostgresPlacement(Db db, Placement placement) {
        this.db = db;
        this.placement = placement;
        this.consultantId = placement.consultant().id();
        this.contribution = placement.session().contribution();
    }

    /** What came of it; empty, with nothing but the lock taken, where the small steps have to tell what stands in the way. */
    Optional<PlacementResult> place() {
        Optional<Sql> client = client();
        return client.flatMap(change -> result(db.write(statement(change), this::read)));
    }

    private record Answer(
            boolean fresh,
            boolean used,
            @Nullable TimeSlot taken,
            @Nullable Client client) {}

    private Optional<PlacementResult> result(List<Answer> answers) {
        Answer first = answers.get(0);
        if (!first.fresh()) {
            return Optional.of(PlacementResult.Refusal.OUTDATED);
        }
        if (first.client() != null) {
            Client client = first.client();
            return Optional.of(new PlacementResult.Placed(placement.session().forClient(client.id()), client));
        }
        List<TimeSlot> taken =
                answers.stream().map(Answer::taken).filter(slot -> slot != null).toList();
        return first.used() || taken.isEmpty() ? Optional.empty() : Optional.of(new PlacementResult.Clash(taken));
    }

    private Sql statement(Sql client) {
        Sql sql = Sql.of(LOCK, Param.of(consultantId)).add("WITH fresh AS (").add(fresh());
        sql.add("), used AS (").add(used()).add("), taken AS (").add(taken());
        sql.add("), free AS (SELECT 1 FROM fresh WHERE ok AND NOT EXISTS (SELECT 1 FROM used)"
                + " AND NOT EXISTS (SELECT 1 FROM taken)), client AS (");
        sql.add(client).add(" RETURNING t.*), kept AS (").add(session()).add(")");
        addWrites(sql);
        return sql.add(" SELECT f.ok, EXISTS (SELECT 1 FROM used) AS is_used, x.starts_at, x.ends_at,"
                + " (SELECT STRING_AGG(p.currency || ' ' || p.amount, ',') FROM naksha_client_paid p"
                + " WHERE p.consultant_id = c.consultant_id AND p.client_id = c.id) AS paid, "
                + ClientTable.TABLE.columns("c")
                + " FROM fresh f LEFT JOIN taken x ON TRUE LEFT JOIN client c ON TRUE");
    }

    private Sql fresh() {
        Sql sql = Sql.of(
                "SELECT EXISTS (SELECT 1 FROM naksha_consultant WHERE id = ? AND version = ?)",
                Param.of(consultantId),
                Param.of(placement.consultant().stamp().version()));
        Offering offering = placement.offering();
        if (offering != null) {
            sql.add(
                    " AND EXISTS (SELECT 1 FROM naksha_offering WHERE consultant_id = ? AND id = ? AND version = ?)",
                    Param.of(consultantId),
                    Param.of(offering.id()),
                    Param.of(offering.stamp().version()));
        }
        return sql.add(" AS ok");
    }

    private Sql used() {
        IdempotencyRecord wanted = placement.idempotency();
        return wanted == null
                ? Sql.of("SELECT 1 WHERE FALSE")
                : Sql.of(
                        "SELECT 1 FROM naksha_idempotency WHERE consultant_id = ? AND operation = ? AND request_key = ?",
                        Param.of(consultantId),
                        Param.of(wanted.operation()),
                        Param.of(wanted.key()));
    }

    private Sql taken() {
        Session session = placement.session();
        return session.isBlocking()
                ? JdbcSessions.clashing(consultantId, OverlapQuery.forNew(session))
                : Sql.of("SELECT NULL::timestamptz AS starts_at, NULL::timestamptz AS ends_at WHERE FALSE");
    }

    // Whoever was read before the lock counts only in the version that was read.
    private Optional<Sql> client() {
        Placement.Attendance attendance = placement.client();
        if (attendance instanceof Placement.Existing existing) {
            return Optional.of(counted(Sql.of(" AND t.id = ?", Param.of(existing.id()))));
        }
        if (attendance instanceof Placement.Fresh fresh) {
            return Optional.of(inserted(fresh.candidate()));
        }
        Placement.Booker booker = (Placement.Booker) attendance;
        Client known = booker.known();
        if (known == null) {
            return Optional.of(inserted(booker.candidate()));
        }
        return known.status() == ClientStatus.BLOCKED
                ? Optional.empty()
                : Optional.of(booked(known, booker.candidate()));
    }

    private Sql inserted(Client candidate) {
        Client counted = candidate.withStatistics(candidate.statistics().plus(contribution));
        return Sql.of("INSERT INTO naksha_client AS t (" + String.join(", ", ClientTable.TABLE.insertColumns()) + ") ")
                .add(selectOf(ClientTable.TABLE.insertParams(counted), "free"))
                .add(
                        " WHERE NOT EXISTS (SELECT 1 FROM naksha_client k WHERE k.consultant_id = ? AND k.email_key = ?)",
                        Param.of(consultantId),
                        Param.of(candidate.email().key()));
    }

    private Sql booked(Client known, Client candidate) {
        Client after = known.afterBooking(
                candidate.contact(), placement.session().stamp().createdAt());
        Sql asRead = Sql.of(
                " AND t.id = ? AND t.version = ?",
                Param.of(known.id()),
                Param.of(known.stamp().version()));
        return after.equals(known)
                ? counted(asRead)
                : Sql.of("UPDATE naksha_client t SET " + ClientTable.TABLE.settingFrom("n")
                                + ", total_sessions = t.total_sessions + ? FROM free, ")
                        .add("", Param.of(contribution.totalSessions()))
                        .add(Unnested.of(
                                ClientTable.TABLE.updateColumns(), List.of(ClientTable.TABLE.updateParams(after))))
                        .add(" WHERE t.consultant_id = ?", Param.of(consultantId))
                        .add(asRead);
    }

    private Sql counted(Sql which) {
        return Sql.of(
                        "UPDATE naksha_client t SET total_sessions = t.total_sessions + ? FROM free"
                                + " WHERE t.consultant_id = ?",
                        Param.of(contribution.totalSessions()),
                        Param.of(consultantId))
                .add(which);
    }

    private Sql session() {
        Session session = placement.session().forClient(clientId());
        return Sql.of("INSERT INTO naksha_session (" + String.join(", ", SessionTable.TABLE.insertColumns()) + ") ")
                .add(selectOf(SessionTable.TABLE.insertParams(session), "client"));
    }

    private ClientId clientId() {
        Placement.Attendance attendance = placement.client();
        if (attendance instanceof Placement.Existing existing) {
            return existing.id();
        }
        if (attendance instanceof Placement.Fresh fresh) {
            return fresh.candidate().id();
        }
        Placement.Booker booker = (Placement.Booker) attendance;
        return (booker.known() == null ? booker.candidate() : booker.known()).id();
    }

    private void addWrites(Sql sql) {
        IdempotencyRecord record = placement.idempotency();
        if (record != null) {
            sql.add(", noted AS (INSERT INTO naksha_idempotency ("
                            + String.join(", ", JdbcIdempotency.TABLE.insertColumns()) + ") ")
                    .add(selectOf(JdbcIdempotency.TABLE.insertParams(record), "client"))
                    .add(")");
        }
        List<List<Param>> paid = PostgresChanges.paid(clientId(), contribution);
        if (!paid.isEmpty()) {
            sql.add(", paid AS (")
                    .add(PostgresChanges.addingPaid(Param.of(consultantId), ", client", paid))
                    .add(")");
        }
        if (!placement.entries().isEmpty()) {
            sql.add(", queued AS (")
                    .add(Unnested.insert(OutboxTable.TABLE, placement.entries()))
                    .add(", client)");
        }
    }

    private static Sql selectOf(List<Param> values, String from) {
        return Sql.of("SELECT " + String.join(", ", Collections.nCopies(values.size(), "?")) + " FROM " + from, values);
    }

    private Answer read(Row row) throws SQLException {
        return new Answer(
                row.flag("ok"),
                row.flag("is_used"),
                row.instantOrNull("starts_at") == null
                        ? null
                        : new TimeSlot(row.instant("starts_at"), row.instant("ends_at")),
                row.uuidOrNull("id") == null ? null : client(row));
    }

    // The amounts are those from before this statement.
    private Client client(Row row) throws SQLException {
        Client client = ClientTable.client(row);
        String paid = row.textOrNull("paid");
        List<Money> before = paid == null
                ? List.of()
                : Arrays.stream(paid.split(",")).map(PostgresPlacement::amount).toList();
        return client.withStatistics(new ClientStatistics(client.statistics().totalSessions(), before)
                .plus(new ClientStatistics(0, contribution.paid())));
    }

    private static Money amount(String text) {
        String[] parts = text.split(" ", 2);
        return Money.of(new BigDecimal(parts[1]), Money.currency(parts[0]));
    }
}
