package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.spi.OfferingRepository;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class JdbcOfferings implements OfferingRepository {
    static final Table<Offering> TABLE = Table.<Offering>named("naksha_offering")
            .key("consultant_id", offering -> Param.of(offering.consultantId()))
            .key("id", offering -> Param.of(offering.id()))
            .plain("title", offering -> Param.of(offering.title()))
            .plain("description", offering -> Param.of(offering.description()))
            .plain("session_type", offering -> Param.of(offering.type()))
            .plain("duration_minutes", offering -> Param.of(offering.durationMinutes()))
            .with(Groups.price(Offering::price))
            .plain("platforms", offering -> Param.of(joined(offering.platforms())))
            .plain("capacity", offering -> Param.of(offering.capacity()))
            .plain("status", offering -> Param.of(offering.status()))
            .with(Groups.stamp(Offering::stamp))
            .build();

    private static final String COLUMNS = TABLE.columns("o");
    private static final String FROM = "FROM naksha_offering o";
    private static final Keyset ORDER = new Keyset(
            LIST_SORT, List.of("o.consultant_id"), "o.created_at", "o.id", Direction.ASCENDING, Keyset::instant);

    private final Db db;

    JdbcOfferings(Db db) {
        this.db = db;
    }

    @Override
    public void insert(Offering offering) {
        db.updateOne(Sql.of(TABLE.insert(), TABLE.insertParams(offering)));
    }

    @Override
    public void update(Offering offering) {
        db.updateOne(Sql.of(TABLE.update(), TABLE.updateParams(offering)));
    }

    @Override
    public Optional<Offering> find(ConsultantId consultantId, OfferingId id) {
        return db.first(
                Sql.of(
                        "SELECT " + COLUMNS + " " + FROM + " WHERE o.consultant_id = ? AND o.id = ?",
                        Param.of(consultantId),
                        Param.of(id)),
                JdbcOfferings::read);
    }

    @Override
    public Page<Offering> list(ConsultantId consultantId, Set<Offering.Status> statuses, PageRequest page) {
        List<Sql> conditions = new ArrayList<>(Conditions.is("o.consultant_id", consultantId));
        conditions.addAll(Conditions.oneOf("o.status", statuses));
        Total total = new Total(page, Sql.of(FROM).where(conditions));
        List<Offering> rows = db.list(
                ORDER.page(db.dialect(), total.beside(COLUMNS), FROM, conditions, page),
                total.noting(JdbcOfferings::read));
        return Page.of(
                rows,
                page,
                total.value(db),
                last -> Conditions.behind(LIST_SORT, last.stamp().createdAt(), last.id()));
    }

    static Offering read(Row row) throws SQLException {
        return new Offering(
                new OfferingId(row.uuid("id")),
                new ConsultantId(row.uuid("consultant_id")),
                row.text("title"),
                row.textOrNull("description"),
                row.oneOf(SessionType.class, "session_type"),
                row.integer("duration_minutes"),
                Groups.price(row),
                separated(row.text("platforms")),
                row.integerOrNull("capacity"),
                row.oneOf(Offering.Status.class, "status"),
                Groups.stamp(row));
    }

    private static String joined(Set<Platform> platforms) {
        return platforms.stream().map(Platform::name).collect(Collectors.joining(","));
    }

    private static Set<Platform> separated(String platforms) {
        return Arrays.stream(platforms.split(","))
                .map(Platform::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Platform.class)));
    }
}
