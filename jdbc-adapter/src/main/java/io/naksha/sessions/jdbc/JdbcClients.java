package io.naksha.sessions.jdbc;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.ClientRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class JdbcClients implements ClientRepository {
    private static final String EMAIL_CONSTRAINT = "naksha_client_email_uq";
    private static final String FROM = "FROM naksha_client c";
    private static final String SELECT = "SELECT " + ClientTable.COLUMNS + " " + FROM + ClientTable.WITH_PAID;

    private final Db db;

    JdbcClients(Db db) {
        this.db = db;
    }

    @Override
    public boolean insert(Client client) {
        Sql insert = Sql.of(ClientTable.TABLE.insert(), ClientTable.TABLE.insertParams(client));
        if (!db.updateUnless(EMAIL_CONSTRAINT, insert)) {
            return false;
        }
        new PaidAmounts(db, client.consultantId())
                .insert(Map.of(client.id(), client.statistics().paid()));
        return true;
    }

    @Override
    public boolean update(Client client) {
        return db.updateUnless(
                EMAIL_CONSTRAINT, Sql.of(ClientTable.TABLE.update(), ClientTable.TABLE.updateParams(client)));
    }

    @Override
    public Optional<Client> find(ConsultantId consultantId, ClientId id) {
        return ClientTable.read(
                        db,
                        Sql.of(
                                SELECT + " WHERE c.consultant_id = ? AND c.id = ?",
                                Param.of(consultantId),
                                Param.of(id)))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Client> findByEmail(ConsultantId consultantId, EmailAddress email) {
        return ClientTable.read(
                        db,
                        Sql.of(
                                SELECT + " WHERE c.consultant_id = ? AND c.email_key = ?",
                                Param.of(consultantId),
                                Param.of(email.key())))
                .stream()
                .findFirst();
    }

    @Override
    public void addStatistics(ConsultantId consultantId, Map<ClientId, ClientStatistics> changes) {
        Map<ClientId, ClientStatistics> sorted = new TreeMap<>(changes);
        List<List<Param>> totals = new ArrayList<>();
        Map<ClientId, List<Money>> paid = new TreeMap<>();
        sorted.forEach((client, change) -> {
            if (change.totalSessions() != 0) {
                totals.add(List.of(Param.of(change.totalSessions()), Param.of(consultantId), Param.of(client)));
            }
            paid.put(client, change.paid());
        });
        db.batchOfOnes(
                "UPDATE naksha_client SET total_sessions = total_sessions + ? WHERE consultant_id = ? AND id = ?",
                totals);
        new PaidAmounts(db, consultantId).add(paid);
    }

    @Override
    public Page<Client> list(ConsultantId consultantId, ClientFilter filter, ClientSort sort, PageRequest page) {
        List<Sql> conditions = conditions(consultantId, filter);
        Total total = new Total(page, Sql.of(FROM).where(conditions));
        List<Client> rows = ClientTable.read(db, rows(db.dialect(), total, conditions, sort, page), total);
        return Page.of(rows, page, total.value(db), sort::cursorBehind);
    }

    static Sql rows(Dialect dialect, Total total, List<Sql> conditions, ClientSort sort, PageRequest page) {
        Keyset order = order(sort);
        return Sql.of("SELECT ")
                .add(total.beside(ClientTable.COLUMNS))
                .add(" FROM (")
                .add(order.page(dialect, Sql.of("c.*"), FROM, conditions, page))
                .add(") c" + ClientTable.WITH_PAID + order.orderBy());
    }

    static List<Sql> conditions(ConsultantId consultantId, ClientFilter filter) {
        List<Sql> all = new ArrayList<>(Conditions.is("c.consultant_id", consultantId));
        all.addAll(Conditions.oneOf("c.status", filter.statuses()));
        all.addAll(totals(" >= ?", filter.minSessions()));
        all.addAll(totals(" <= ?", filter.maxSessions()));
        all.addAll(paid(" >= ?", filter.minPaid()));
        all.addAll(paid(" <= ?", filter.maxPaid()));
        all.addAll(place("c.city_key", filter.city()));
        all.addAll(place("c.country_key", filter.country()));
        all.addAll(Conditions.within("c.created_at", filter.registered()));
        all.addAll(Conditions.search(filter.search(), "c.search_key"));
        return all;
    }

    private static List<Sql> totals(String comparison, @Nullable Long bound) {
        return bound == null ? List.of() : List.of(Sql.of("c.total_sessions" + comparison, Param.of(bound)));
    }

    private static List<Sql> paid(String comparison, @Nullable Money bound) {
        return bound == null
                ? List.of()
                : List.of(Sql.of(
                        "COALESCE((SELECT b.amount FROM naksha_client_paid b WHERE b.consultant_id = c.consultant_id"
                                + " AND b.client_id = c.id AND b.currency = ?), 0)" + comparison,
                        Param.of(bound.currency().getCurrencyCode()),
                        Param.of(bound.amount())));
    }

    private static List<Sql> place(String column, @Nullable String wanted) {
        return wanted == null ? List.of() : List.of(Sql.of(column + " = ?", Param.of(SearchText.key(wanted))));
    }

    private static Keyset order(ClientSort sort) {
        return switch (sort.key()) {
            case CREATED_AT -> by(sort, "c.created_at", Keyset::instant);
            case NAME -> by(sort, "c.name_sort_key", Keyset::text);
            case TOTAL_SESSIONS -> by(sort, "c.total_sessions", Keyset::number);
        };
    }

    private static Keyset by(ClientSort sort, String column, Function<Cursor, Param> reader) {
        return new Keyset(sort.name(), List.of("c.consultant_id"), column, "c.id", sort.direction(), reader);
    }
}
