package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.IdempotencyRepository;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbcIdempotency implements IdempotencyRepository {
    static final Table<IdempotencyRecord> TABLE = Table.<IdempotencyRecord>named("naksha_idempotency")
            .key("consultant_id", made -> Param.of(made.consultantId()))
            .key("operation", made -> Param.of(made.operation()))
            .key("request_key", made -> Param.of(made.key()))
            .plain("fingerprint", made -> Param.of(made.fingerprint()))
            .plain("session_id", made -> Param.of(made.sessionId()))
            .fixed("created_at", made -> Param.of(made.createdAt()))
            .build();

    private static final String COLUMNS = TABLE.columns("i");

    private final Db db;

    JdbcIdempotency(Db db) {
        this.db = db;
    }

    @Override
    public Optional<IdempotencyRecord> find(
            ConsultantId consultantId, IdempotencyRecord.Operation operation, String key) {
        return db.first(
                Sql.of(
                        "SELECT " + COLUMNS + " FROM naksha_idempotency i"
                                + " WHERE i.consultant_id = ? AND i.operation = ? AND i.request_key = ?",
                        Param.of(consultantId),
                        Param.of(operation),
                        Param.of(key)),
                JdbcIdempotency::read);
    }

    @Override
    public void insert(IdempotencyRecord made) {
        db.updateOne(Sql.of(TABLE.insert(), TABLE.insertParams(made)));
    }

    @Override
    public int prune(Instant createdBefore, int limit) {
        List<List<Param>> keys = db.list(
                Sql.of(
                        "SELECT i.consultant_id, i.operation, i.request_key FROM naksha_idempotency i"
                                + " WHERE i.created_at < ? ORDER BY i.created_at LIMIT ?",
                        Param.of(createdBefore),
                        Param.of(limit)),
                row -> List.of(
                        Param.of(row.uuid("consultant_id")),
                        Param.of(row.text("operation")),
                        Param.of(row.text("request_key"))));
        return db.batch(
                "DELETE FROM naksha_idempotency WHERE consultant_id = ? AND operation = ? AND request_key = ?", keys);
    }

    static IdempotencyRecord read(Row row) throws SQLException {
        return new IdempotencyRecord(
                new ConsultantId(row.uuid("consultant_id")),
                row.oneOf(IdempotencyRecord.Operation.class, "operation"),
                row.text("request_key"),
                row.text("fingerprint"),
                new SessionId(row.uuid("session_id")),
                row.instant("created_at"));
    }
}
