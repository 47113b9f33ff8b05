package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.spi.OverlapQuery;
import io.naksha.sessions.spi.SessionRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

final class JdbcSessions implements SessionRepository {
    private static final String COLUMNS = SessionTable.TABLE.columns("s");
    private static final String ROW_COLUMNS = COLUMNS
            + ", c.display_name AS client_display_name, c.first_name AS client_first_name,"
            + " c.last_name AS client_last_name, c.email AS client_email";
    private static final String FROM = "FROM naksha_session s";
    private static final String FIND = "SELECT " + COLUMNS + " " + FROM + " WHERE s.consultant_id = ? AND s.id = ?";
    private static final String JOIN_CLIENT =
            " JOIN naksha_client c ON c.consultant_id = s.consultant_id AND c.id = s.client_id";
    private static final String FROM_BOTH = FROM + JOIN_CLIENT;

    private final Db db;

    JdbcSessions(Db db) {
        this.db = db;
    }

    @Override
    public void insert(Session session) {
        db.updateOne(Sql.of(SessionTable.TABLE.insert(), SessionTable.TABLE.insertParams(session)));
    }

    @Override
    public void update(Collection<Session> sessions) {
        db.batchOfOnes(
                SessionTable.TABLE.update(),
                sessions.stream()
                        .sorted(Comparator.comparing(Session::id))
                        .map(SessionTable.TABLE::updateParams)
                        .toList());
    }

    @Override
    public Optional<Session> find(ConsultantId consultantId, SessionId id) {
        return db.first(Sql.fixed(FIND, Param.of(consultantId), Param.of(id)), SessionTable::read);
    }

    @Override
    public List<Session> findAll(ConsultantId consultantId, Collection<SessionId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Sql> conditions = new ArrayList<>(Conditions.is("s.consultant_id", consultantId));
        conditions.add(Sql.in("s.id", ids.stream().distinct().map(Param::of).toList()));
        return db.list(Sql.of("SELECT " + COLUMNS + " " + FROM).where(conditions), SessionTable::read);
    }

    @Override
    public List<TimeSlot> clashes(ConsultantId consultantId, OverlapQuery query) {
        return Clashes.find(db, consultantId, query);
    }

    @Override
    public Page<SessionRow> list(ConsultantId consultantId, SessionFilter filter, SessionSort sort, PageRequest page) {
        boolean searches = !SearchText.words(filter.search()).isEmpty();
        List<Sql> conditions = conditions(consultantId, filter);
        Total total = new Total(page, Sql.of(searches ? FROM_BOTH : FROM).where(conditions));
        Dialect dialect = db.dialect();
        boolean clientsLast = !searches && sort.key() != SessionSort.Key.CLIENT_NAME && dialect.pagesBeforeJoins();
        Sql sql = clientsLast
                ? rowsThenClients(dialect, total, conditions, sort, page)
                : rows(dialect, total, conditions, sort, page);
        List<SessionRow> rows = db.list(sql, total.noting(SessionTable::readRow));
        return Page.of(rows, page, total.value(db), sort::cursorBehind);
    }

    static Sql rows(Dialect dialect, Total total, List<Sql> conditions, SessionSort sort, PageRequest page) {
        return order(sort).page(dialect, total.beside(ROW_COLUMNS), FROM_BOTH, conditions, page);
    }

    /** The same, where the clients decide neither what is listed nor in what order: only those of the page are looked up. */
    static Sql rowsThenClients(Dialect dialect, Total total, List<Sql> conditions, SessionSort sort, PageRequest page) {
        Keyset order = order(sort);
        return Sql.of("SELECT ")
                .add(total.beside(ROW_COLUMNS))
                .add(" FROM (")
                .add(order.page(dialect, Sql.of("s.*"), FROM, conditions, page))
                .add(") s" + JOIN_CLIENT + order.orderBy());
    }

    static List<Sql> conditions(ConsultantId consultantId, SessionFilter filter) {
        List<Sql> all = new ArrayList<>(Conditions.is("s.consultant_id", consultantId));
        all.addAll(Conditions.oneOf("s.status", filter.statuses()));
        all.addAll(Conditions.oneOf("s.session_type", filter.types()));
        all.addAll(Conditions.oneOf("s.payment_status", filter.paymentStatuses()));
        all.addAll(Conditions.oneOf("s.platform", filter.platforms()));
        all.addAll(Conditions.within("s.starts_at", filter.scheduled()));
        all.addAll(Conditions.is("s.client_id", filter.clientId()));
        all.addAll(Conditions.is("s.offering_id", filter.offeringId()));
        all.addAll(Conditions.is("s.webinar_id", filter.webinarId()));
        all.addAll(Conditions.search(filter.search(), "s.title_key", "c.search_key"));
        return all;
    }

    private static Keyset order(SessionSort sort) {
        return switch (sort.key()) {
            case STARTS_AT -> by(sort, "s.starts_at", Keyset::instant);
            case CREATED_AT -> by(sort, "s.created_at", Keyset::instant);
            case TITLE -> by(sort, "s.title_sort_key", Keyset::text);
            case CLIENT_NAME -> by(sort, "c.name_sort_key", Keyset::text);
            case PRICE -> by(sort, "s.price", Keyset::decimal);
        };
    }

    private static Keyset by(SessionSort sort, String column, Function<Cursor, Param> reader) {
        return new Keyset(sort.name(), List.of("s.consultant_id"), column, "s.id", sort.direction(), reader);
    }
}
