package io.naksha.sessions.jdbc;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ContactDetails;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.consultant.ConsultantId;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How clients are written and read. Each amount paid is a row of its own, so that a client comes as one row or several. */
final class ClientTable {
    static final Table<Client> TABLE = Table.<Client>named("naksha_client")
            .key("consultant_id", client -> Param.of(client.consultantId()))
            .key("id", client -> Param.of(client.id()))
            .plain("email", client -> Param.of(client.email().value()))
            .derived("email_key", client -> Param.of(client.email().key()), "email")
            .with(Groups.name(Client::name))
            .derived("name_sort_key", client -> Param.sortKey(client.nameSortKey()), "display_name")
            .derived(
                    "search_key",
                    client -> Param.of(client.searchKey()),
                    "display_name",
                    "first_name",
                    "last_name",
                    "email")
            .with(ClientTable::contact)
            .plain("status", client -> Param.of(client.status()))
            .fixed("total_sessions", client -> Param.of(client.statistics().totalSessions()))
            .with(Groups.stamp(Client::stamp))
            .build();

    /** Joins what {@link #read} needs to clients named {@code c}. */
    static final String WITH_PAID =
            " LEFT JOIN naksha_client_paid p ON p.consultant_id = c.consultant_id AND p.client_id = c.id";

    /** The columns that {@link #read} needs. */
    static final String COLUMNS = TABLE.columns("c") + ", p.currency AS paid_currency, p.amount AS paid_amount";

    private ClientTable() {}

    private static Table.Builder<Client> contact(Table.Builder<Client> table) {
        return table.plain("phone_number", client -> Param.of(client.contact().phoneNumber()))
                .plain("company", client -> Param.of(client.contact().company()))
                .plain("city", client -> Param.of(client.contact().city()))
                .derived("city_key", client -> Param.of(key(client.contact().city())), "city")
                .plain("country", client -> Param.of(client.contact().country()))
                .derived("country_key", client -> Param.of(key(client.contact().country())), "country")
                .plain("zone", client -> Param.of(Groups.from(client.contact().zone(), ZoneId::getId)));
    }

    private static @Nullable String key(@Nullable String text) {
        return text == null ? null : SearchText.key(text);
    }

    /** The clients that a statement finds, in its order. */
    static List<Client> read(Db db, Sql sql) {
        return read(db, sql, ClientTable::part);
    }

    /** The clients of a page, and its total. */
    static List<Client> read(Db db, Sql sql, Total total) {
        return read(db, sql, total.noting(ClientTable::part));
    }

    private static List<Client> read(Db db, Sql sql, Row.Mapper<Part> mapper) {
        return merged(db.list(sql, mapper));
    }

    /** Clients, each with all its amounts, in the order of their first rows. */
    static List<Client> merged(List<Part> parts) {
        Map<ClientId, Client> clients = new LinkedHashMap<>();
        Map<ClientId, List<Money>> paid = new LinkedHashMap<>();
        parts.forEach(part -> {
            clients.putIfAbsent(part.client().id(), part.client());
            if (part.paid() != null) {
                paid.computeIfAbsent(part.client().id(), id -> new ArrayList<>())
                        .add(part.paid());
            }
        });
        return clients.values().stream()
                .map(client -> client.withStatistics(new ClientStatistics(
                        client.statistics().totalSessions(), paid.getOrDefault(client.id(), List.of()))))
                .toList();
    }

    /** A client, and one of the amounts that it has paid. */
    record Part(Client client, @Nullable Money paid) {}

    static Part part(Row row) throws SQLException {
        Money paid = row.textOrNull("paid_currency") == null ? null : row.money("paid_amount", "paid_currency");
        return new Part(client(row), paid);
    }

    /** A client without amounts paid. */
    static Client client(Row row) throws SQLException {
        return new Client(
                new ClientId(row.uuid("id")),
                new ConsultantId(row.uuid("consultant_id")),
                EmailAddress.of(row.text("email")),
                Groups.name(row),
                contact(row),
                row.oneOf(ClientStatus.class, "status"),
                new ClientStatistics(row.number("total_sessions"), List.of()),
                Groups.stamp(row));
    }

    private static ContactDetails contact(Row row) throws SQLException {
        return new ContactDetails(
                row.textOrNull("phone_number"),
                row.textOrNull("company"),
                row.textOrNull("city"),
                row.textOrNull("country"),
                row.textOrNull("zone") == null ? null : row.zone("zone"));
    }
}
