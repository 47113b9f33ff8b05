package io.naksha.sessions.jdbc;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.spi.BookingContext;
import io.naksha.sessions.spi.IdempotencyRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads all that a public booking needs in one statement. */
final class BookingContexts {
    private static final String OFFERING = "o_";
    private static final String CLIENT = "k_";
    private static final String RECORD = "i_";
    private static final String SELECT = "SELECT " + JdbcConsultants.TABLE.columns("c")
            + ", " + JdbcOfferings.TABLE.columns("o", OFFERING)
            + ", " + ClientTable.TABLE.columns("k", CLIENT)
            + ", p.currency AS k_paid_currency, p.amount AS k_paid_amount"
            + ", " + JdbcIdempotency.TABLE.columns("i", RECORD)
            + " FROM naksha_consultant c"
            + " LEFT JOIN naksha_offering o ON o.consultant_id = c.id AND o.id = ?"
            + " LEFT JOIN naksha_client k ON k.consultant_id = c.id AND k.email_key = ?"
            + " LEFT JOIN naksha_client_paid p ON p.consultant_id = k.consultant_id AND p.client_id = k.id"
            + " LEFT JOIN naksha_idempotency i ON i.consultant_id = c.id AND i.operation = ? AND i.request_key = ?"
            + " WHERE c.slug = ?";

    private BookingContexts() {}

    // One row for each amount that the client has paid, or one.
    private record Part(BookingContext context, ClientTable.@Nullable Part client) {}

    static Optional<BookingContext> read(
            Db db, Slug slug, OfferingId offeringId, EmailAddress email, @Nullable String key) {
        Sql sql = Sql.of(
                SELECT,
                Param.of(offeringId),
                Param.of(email.key()),
                Param.of(IdempotencyRecord.Operation.BOOK),
                Param.of(key),
                Param.of(slug.value()));
        List<Part> parts = db.list(
                sql,
                row -> new Part(
                        new BookingContext(
                                JdbcConsultants.read(row),
                                row.isAbsent(OFFERING + "id") ? null : JdbcOfferings.read(row.with(OFFERING)),
                                null,
                                row.isAbsent(RECORD + "session_id") ? null : JdbcIdempotency.read(row.with(RECORD))),
                        row.isAbsent(CLIENT + "id") ? null : ClientTable.part(row.with(CLIENT))));
        return parts.stream().findFirst().map(first -> with(first.context(), client(parts)));
    }

    private static @Nullable Client client(List<Part> parts) {
        return ClientTable.merged(parts.stream()
                        .flatMap(part -> Optional.ofNullable(part.client()).stream())
                        .toList())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static BookingContext with(BookingContext context, @Nullable Client client) {
        return new BookingContext(context.consultant(), context.offering(), client, context.earlier());
    }
}
