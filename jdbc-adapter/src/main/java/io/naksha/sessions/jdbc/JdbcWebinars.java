package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.WebinarRepository;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbcWebinars implements WebinarRepository {
    private static final Table<Webinar> TABLE = Table.<Webinar>named("naksha_webinar")
            .key("consultant_id", webinar -> Param.of(webinar.consultantId()))
            .key("id", webinar -> Param.of(webinar.id()))
            .plain("offering_id", webinar -> Param.of(webinar.offeringId()))
            .plain("title", webinar -> Param.of(webinar.title()))
            .plain("platform", webinar -> Param.of(webinar.platform()))
            .with(Groups.schedule(Webinar::schedule))
            .plain("capacity", webinar -> Param.of(webinar.capacity()))
            .plain("status", webinar -> Param.of(webinar.status()))
            .with(Groups.room(Webinar::room))
            .with(Groups.stamp(Webinar::stamp))
            .build();

    private static final String COLUMNS = TABLE.columns("w");
    private static final String FROM = "FROM naksha_webinar w";
    private static final String SELECT = "SELECT " + COLUMNS + " " + FROM;
    private static final Keyset ORDER = new Keyset(
            LIST_SORT, List.of("w.consultant_id"), "w.starts_at", "w.id", Direction.ASCENDING, Keyset::instant);

    private final Db db;

    JdbcWebinars(Db db) {
        this.db = db;
    }

    @Override
    public void insert(Webinar webinar) {
        db.updateOne(Sql.of(TABLE.insert(), TABLE.insertParams(webinar)));
    }

    @Override
    public void update(Webinar webinar) {
        db.updateOne(Sql.of(TABLE.update(), TABLE.updateParams(webinar)));
    }

    @Override
    public Optional<Webinar> find(ConsultantId consultantId, WebinarId id) {
        return db.first(
                Sql.of(SELECT + " WHERE w.consultant_id = ? AND w.id = ?", Param.of(consultantId), Param.of(id)),
                JdbcWebinars::read);
    }

    @Override
    public Optional<Webinar> findScheduled(ConsultantId consultantId, OfferingId offeringId, Instant startsAt) {
        return db.first(
                Sql.of(
                        SELECT + " WHERE w.consultant_id = ? AND w.offering_id = ? AND w.starts_at = ?"
                                + " AND w.status = 'SCHEDULED' ORDER BY w.id LIMIT 1",
                        Param.of(consultantId),
                        Param.of(offeringId),
                        Param.of(startsAt)),
                JdbcWebinars::read);
    }

    @Override
    public Page<Webinar> list(ConsultantId consultantId, InstantRange scheduled, PageRequest page) {
        List<Sql> conditions = new ArrayList<>(Conditions.is("w.consultant_id", consultantId));
        conditions.addAll(Conditions.within("w.starts_at", scheduled));
        Total total = new Total(page, Sql.of(FROM).where(conditions));
        List<Webinar> rows = db.list(
                ORDER.page(db.dialect(), total.beside(COLUMNS), FROM, conditions, page),
                total.noting(JdbcWebinars::read));
        return Page.of(
                rows,
                page,
                total.value(db),
                last -> Conditions.behind(LIST_SORT, last.schedule().startsAt(), last.id()));
    }

    private static Webinar read(Row row) throws SQLException {
        UUID offering = row.uuidOrNull("offering_id");
        return new Webinar(
                new WebinarId(row.uuid("id")),
                new ConsultantId(row.uuid("consultant_id")),
                offering == null ? null : new OfferingId(offering),
                row.text("title"),
                row.oneOf(Platform.class, "platform"),
                Groups.schedule(row),
                row.integer("capacity"),
                row.oneOf(Webinar.Status.class, "status"),
                Groups.room(row),
                Groups.stamp(row));
    }
}
