package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.consultant.DuplicateConsultantException.Field;
import io.naksha.sessions.consultant.Profile;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.spi.ConsultantRepository;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class JdbcConsultants implements ConsultantRepository {
    static final Table<Consultant> TABLE = Table.<Consultant>named("naksha_consultant")
            .key("id", consultant -> Param.of(consultant.id()))
            .plain("email", consultant -> Param.of(consultant.email().value()))
            .derived("email_key", consultant -> Param.of(consultant.email().key()), "email")
            .with(Groups.name(Consultant::name))
            .plain("slug", consultant -> Param.of(consultant.slug().value()))
            .plain("status", consultant -> Param.of(consultant.status()))
            .plain("zone", consultant -> Param.of(consultant.zone().getId()))
            .plain("currency", consultant -> Param.of(consultant.currency().getCurrencyCode()))
            .plain("booking_policy", consultant -> Param.of(consultant.bookingPolicy()))
            .plain("headline", consultant -> Param.of(consultant.profile().headline()))
            .plain("about", consultant -> Param.of(consultant.profile().about()))
            .with(Groups.stamp(Consultant::stamp))
            .build();

    private static final String COLUMNS = TABLE.columns("c");
    private static final String FROM = "FROM naksha_consultant c";
    private static final String LOCK = "UPDATE naksha_consultant SET revision = revision + 1 WHERE id = ?";
    private static final Keyset ORDER =
            new Keyset(LIST_SORT, List.of(), "c.created_at", "c.id", Direction.ASCENDING, Keyset::instant);

    private final Db db;

    JdbcConsultants(Db db) {
        this.db = db;
    }

    @Override
    public void insert(Consultant consultant) {
        try {
            db.updateOne(Sql.of(TABLE.insert(), TABLE.insertParams(consultant)));
        } catch (UniqueViolationException violation) {
            throw refused(violation);
        }
    }

    @Override
    public void update(Consultant consultant) {
        try {
            db.updateOne(Sql.of(TABLE.update(), TABLE.updateParams(consultant)));
        } catch (UniqueViolationException violation) {
            throw refused(violation);
        }
    }

    private static RuntimeException refused(UniqueViolationException violation) {
        if (violation.isOf("naksha_consultant_email_uq")) {
            return new DuplicateConsultantException(Field.EMAIL);
        }
        return violation.isOf("naksha_consultant_slug_uq") ? new DuplicateConsultantException(Field.SLUG) : violation;
    }

    @Override
    public Optional<Consultant> find(ConsultantId id) {
        return db.first(
                Sql.fixed("SELECT " + COLUMNS + " " + FROM + " WHERE c.id = ?", Param.of(id)), JdbcConsultants::read);
    }

    @Override
    public Optional<Consultant> find(Slug slug) {
        return db.first(
                Sql.of("SELECT " + COLUMNS + " " + FROM + " WHERE c.slug = ?", Param.of(slug.value())),
                JdbcConsultants::read);
    }

    @Override
    public Optional<Consultant> lock(ConsultantId id) {
        Optional<String> inOne = db.dialect().changeAndRead(LOCK, COLUMNS);
        if (inOne.isPresent()) {
            return db.write(Sql.of(inOne.get(), Param.of(id)), JdbcConsultants::read).stream()
                    .findFirst();
        }
        return Db.sum(db.update(Sql.of(LOCK, Param.of(id)))) > 0 ? find(id) : Optional.empty();
    }

    @Override
    public Map<ConsultantId, Long> revisions(Set<ConsultantId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Sql sql = Sql.of("SELECT c.id, c.revision " + FROM)
                .where(List.of(Sql.in("c.id", ids.stream().map(Param::of).toList())));
        Map<ConsultantId, Long> revisions = new HashMap<>();
        db.each(
                sql,
                row -> Map.entry(new ConsultantId(row.uuid("id")), row.number("revision")),
                entry -> revisions.put(entry.getKey(), entry.getValue()));
        return revisions;
    }

    @Override
    public Page<Consultant> list(Set<ConsultantStatus> statuses, PageRequest page) {
        List<Sql> conditions = new ArrayList<>(Conditions.oneOf("c.status", statuses));
        Total total = new Total(page, Sql.of(FROM).where(conditions));
        List<Consultant> rows = db.list(
                ORDER.page(db.dialect(), total.beside(COLUMNS), FROM, conditions, page),
                total.noting(JdbcConsultants::read));
        return Page.of(
                rows,
                page,
                total.value(db),
                last -> Conditions.behind(LIST_SORT, last.stamp().createdAt(), last.id()));
    }

    static Consultant read(Row row) throws SQLException {
        return new Consultant(
                new ConsultantId(row.uuid("id")),
                EmailAddress.of(row.text("email")),
                Groups.name(row),
                Slug.of(row.text("slug")),
                row.oneOf(ConsultantStatus.class, "status"),
                row.zone("zone"),
                Money.currency(row.text("currency")),
                row.oneOf(BookingPolicy.class, "booking_policy"),
                new Profile(row.textOrNull("headline"), row.textOrNull("about")),
                Groups.stamp(row));
    }
}
