package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.spi.BookingContext;
import io.naksha.sessions.spi.IdempotencyRecord;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads all that a public booking needs in one statement. */
final class BookingContexts {
    private static final String OFFERING = "o_";
    private static final String RECORD = "i_";
    private static final String SELECT = "SELECT " + JdbcConsultants.TABLE.columns("c")
            + ", " + JdbcOfferings.TABLE.columns("o", OFFERING)
            + ", " + JdbcIdempotency.TABLE.columns("i", RECORD)
            + " FROM naksha_consultant c"
            + " LEFT JOIN naksha_offering o ON o.consultant_id = c.id AND o.id = ?"
            + " LEFT JOIN naksha_idempotency i ON i.consultant_id = c.id AND i.operation = ? AND i.request_key = ?"
            + " WHERE c.slug = ?";

    private BookingContexts() {}

    static Optional<BookingContext> read(Db db, Slug slug, OfferingId offeringId, @Nullable String key) {
        Sql sql = Sql.fixed(
                SELECT,
                Param.of(offeringId),
                Param.of(IdempotencyRecord.Operation.BOOK),
                Param.of(key),
                Param.of(slug.value()));
        return db.first(sql, BookingContexts::read);
    }

    private static BookingContext read(Row row) throws SQLException {
        return new BookingContext(
                JdbcConsultants.read(row),
                row.isAbsent(OFFERING + "id") ? null : JdbcOfferings.read(row.with(OFFERING)),
                row.isAbsent(RECORD + "session_id") ? null : JdbcIdempotency.read(row.with(RECORD)));
    }
}
