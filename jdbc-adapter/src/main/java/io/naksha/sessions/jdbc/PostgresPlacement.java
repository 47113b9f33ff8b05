package io.naksha.sessions.jdbc;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.OverlapQuery;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.StorageException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places a session in one round trip of two statements. The first takes the consultant's lock. The second, whose snapshot is younger than the lock,
 * sees that nothing stands in the way and writes everything, or nothing: to lock and look in one statement would look at what was
 * before the lock.
 */
final class PostgresPlacement {
    private final Db db;
    private final PlacementText.Scope scope;
    private final Placement placement;
    private final Session session;
    private final ConsultantId consultantId;
    private final ClientStatistics contribution;

    PostgresPlacement(Db db, Placement placement, PlacementText.Scope scope) {
        this.db = db;
        this.scope = scope;
        this.placement = placement;
        this.session = placement.session();
        this.consultantId = placement.consultant().id();
        this.contribution = session.contribution();
    }

    /** What came of it; empty, with nothing but the lock taken and the revision raised, where the small steps have to tell what stands in the way. */
    Optional<PlacementResult> place() {
        Answer answer = db.write(Sql.fixed(shape().text(), params()), PostgresPlacement::read)
                .get(0);
        if (!answer.fresh()) {
            return Optional.of(PlacementResult.Refusal.OUTDATED);
        }
        if (answer.client() != null) {
            return Optional.of(new PlacementResult.Placed(session.forClient(new ClientId(answer.client()))));
        }
        return answer.unused() && !answer.free() ? clash() : Optional.empty();
    }

    private Optional<PlacementResult> clash() {
        List<TimeSlot> taken;
        try {
            taken = Clashes.find(db, consultantId, OverlapQuery.forNew(session));
        } catch (StorageException unread) {
            if (scope == PlacementText.Scope.UNIT) {
                throw unread;
            }
            return Optional.empty(); // nothing was placed, and the small steps may look again
        }
        return taken.isEmpty() ? Optional.empty() : Optional.of(new PlacementResult.Clash(taken));
    }

    private record Answer(
            boolean fresh,
            boolean unused,
            boolean free,
            @Nullable UUID client) {}

    private static Answer read(Row row) throws SQLException {
        return new Answer(row.flag("fresh"), row.flag("unused"), row.flag("free"), row.uuidOrNull("id"));
    }

    private PlacementText shape() {
        return new PlacementText(
                scope,
                how(),
                placement.idempotency() != null,
                placement.offering() != null,
                session.isBlocking(),
                session.details().webinarId() != null,
                contribution.paid().size(),
                placement.entries().size());
    }

    private PlacementText.Client how() {
        if (placement.client() instanceof Placement.Existing) {
            return PlacementText.Client.EXISTING;
        }
        return placement.client() instanceof Placement.Fresh ? PlacementText.Client.FRESH : PlacementText.Client.BOOKER;
    }

    // In the order of the text's placeholders.
    private List<Param> params() {
        List<Param> params = new ArrayList<>(128);
        params.add(Param.of(consultantId));
        addGate(params);
        addClient(params);
        SessionTable.TABLE.addInsertParamsBut("client_id", session, params);
        IdempotencyRecord record = placement.idempotency();
        if (record != null) {
            JdbcIdempotency.TABLE.addInsertParams(record, params);
        }
        addPaid(params);
        placement.entries().forEach(entry -> OutboxTable.TABLE.addInsertParams(entry, params));
        if (scope == PlacementText.Scope.ALONE) {
            params.add(Param.of(consultantId));
            params.add(Param.of(session.id()));
        }
        return params;
    }

    private void addGate(List<Param> params) {
        params.add(Param.of(consultantId));
        params.add(Param.of(placement.consultant().stamp().version()));
        Offering offering = placement.offering();
        if (offering != null) {
            params.add(Param.of(consultantId));
            params.add(Param.of(offering.id()));
            params.add(Param.of(offering.stamp().version()));
        }
        IdempotencyRecord record = placement.idempotency();
        if (record != null) {
            params.add(Param.of(consultantId));
            params.add(Param.of(record.operation()));
            params.add(Param.of(record.key()));
        }
        if (session.isBlocking()) {
            params.addAll(Clashes.params(consultantId, OverlapQuery.forNew(session)));
        }
    }

    private void addClient(List<Param> params) {
        if (placement.client() instanceof Placement.Existing existing) {
            params.add(Param.of(contribution.totalSessions()));
            params.add(Param.of(consultantId));
            params.add(Param.of(existing.id()));
        } else {
            Client candidate = candidate();
            ClientTable.TABLE.addInsertParams(
                    candidate.withStatistics(candidate.statistics().plus(contribution)), params);
        }
    }

    private Client candidate() {
        return placement.client() instanceof Placement.Fresh fresh
                ? fresh.candidate()
                : ((Placement.Booker) placement.client()).candidate();
    }

    private void addPaid(List<Param> params) {
        if (!contribution.paid().isEmpty()) {
            params.add(Param.of(consultantId));
            contribution.paid().forEach(amount -> {
                params.add(Param.of(amount.currency().getCurrencyCode()));
                params.add(Param.of(amount.amount()));
            });
        }
    }
}
