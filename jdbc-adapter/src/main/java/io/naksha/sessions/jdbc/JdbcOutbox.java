package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxHealth;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.spi.OutboxRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

final class JdbcOutbox implements OutboxRepository {
    private static final String SELECT = OutboxTable.SELECT;
    private static final String SETTLE =
            "UPDATE naksha_outbox SET state = ?, attempts = ?, due_at = ?, lease_token = ?,"
                    + " lease_until = ?, last_error = ?, ended_at = ?, asked_platform = ? WHERE consultant_id = ? AND id = ?";

    private final Db db;

    JdbcOutbox(Db db) {
        this.db = db;
    }

    @Override
    public void append(Collection<OutboxEntry> entries) {
        db.batchOfOnes(
                OutboxTable.TABLE.insert(),
                entries.stream().map(OutboxTable.TABLE::insertParams).toList());
    }

    @Override
    public List<OutboxEntry> lease(Instant now, Delivery.Lease lease, int limit) {
        return new OutboxLeasing(db, now, lease).lease(limit);
    }

    @Override
    public boolean settle(OutboxEntry leased, Delivery next) {
        Sql sql = Sql.of(SETTLE, OutboxTable.delivery(next))
                .add("", Param.of(leased.consultantId()), Param.of(leased.id()));
        return Db.sum(db.update(sql.add(stillAs(leased.delivery())))) > 0;
    }

    // A lease is known by its token; where nobody holds one, the entry must not have moved.
    private static Sql stillAs(Delivery seen) {
        Delivery.Lease held = seen.lease();
        return held != null
                ? Sql.of(" AND lease_token = ?", Param.of(held.token()))
                : Sql.of(
                        " AND lease_token IS NULL AND state = ? AND attempts = ? AND due_at = ?",
                        Param.of(seen.state()),
                        Param.of(seen.attempts()),
                        Param.of(seen.dueAt()));
    }

    @Override
    public Optional<OutboxEntry> find(OutboxEntryId id) {
        return db.first(Sql.of(SELECT + " WHERE e.id = ?", Param.of(id)), OutboxTable::read);
    }

    @Override
    public List<OutboxEntry> about(ConsultantId consultantId, Target target) {
        return db
                .list(
                        Sql.of(
                                SELECT + " WHERE e.consultant_id = ? AND e.target_id = ? AND e.target_kind = ?",
                                Param.of(consultantId),
                                Param.of(target.id()),
                                Param.of(target.kind())),
                        OutboxTable::read)
                .stream()
                .sorted(OutboxEntry.STREAM_ORDER)
                .toList();
    }

    @Override
    public List<OutboxEntry> dead(int limit) {
        return db.list(
                Sql.of(
                        SELECT + " WHERE e.state = 'DEAD' ORDER BY e.state DESC, e.ended_at DESC, e.id DESC LIMIT ?",
                        Param.of(limit)),
                OutboxTable::read);
    }

    @Override
    public OutboxHealth health(Instant now) {
        return db.list(
                        Sql.of(
                                "SELECT COUNT(CASE WHEN e.state = 'PENDING' THEN 1 END) AS pending,"
                                        + " COUNT(CASE WHEN e.state = 'DEAD' THEN 1 END) AS dead,"
                                        + " MIN(CASE WHEN " + OutboxLeasing.DUE + " THEN e.due_at END) AS oldest"
                                        + " FROM naksha_outbox e WHERE e.state IN ('PENDING', 'DEAD')",
                                Param.of(now),
                                Param.of(now)),
                        row -> new OutboxHealth(row.number("pending"), row.number("dead"), row.instantOrNull("oldest")))
                .get(0);
    }

    @Override
    public int prune(Instant endedBefore, int limit) {
        List<List<Param>> keys = db.list(
                Sql.of(
                        "SELECT e.consultant_id, e.id FROM naksha_outbox e WHERE e.state IN ('DONE', 'SUPERSEDED')"
                                + " AND e.ended_at < ? ORDER BY e.ended_at, e.id LIMIT ?",
                        Param.of(endedBefore),
                        Param.of(limit)),
                row -> List.of(Param.of(row.uuid("consultant_id")), Param.of(row.uuid("id"))));
        return db.batch("DELETE FROM naksha_outbox WHERE consultant_id = ? AND id = ?", keys);
    }
}
