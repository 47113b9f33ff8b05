package io.naksha.sessions.spi;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places a session by the small methods of the repositories, one after the other. */
final class StepwisePlacement {
    private final UnitOfWork unit;
    private final Placement placement;
    private final ConsultantId consultantId;

    private StepwisePlacement(UnitOfWork unit, Placement placement) {
        this.unit = unit;
        this.placement = placement;
        this.consultantId = placement.consultant().id();
    }

    static PlacementResult place(UnitOfWork unit, Placement placement) {
        return new StepwisePlacement(unit, placement).place();
    }

    private PlacementResult place() {
        if (isOutdated()) {
            return PlacementResult.Refusal.OUTDATED;
        }
        Optional<IdempotencyRecord> earlier = earlier();
        if (earlier.isPresent()) {
            return new PlacementResult.KeyUsed(earlier.get());
        }
        List<TimeSlot> collisions = collisions();
        if (!collisions.isEmpty()) {
            return new PlacementResult.Clash(collisions);
        }
        Placement.Attendance attendance = placement.client();
        if (attendance instanceof Placement.Existing existing) {
            return unit.clients()
                    .find(consultantId, existing.id())
                    .<PlacementResult>map(this::count)
                    .orElse(PlacementResult.Refusal.CLIENT_UNKNOWN);
        }
        return attendance instanceof Placement.Fresh fresh
                ? placeFresh(fresh.candidate())
                : placeBooker(((Placement.Booker) attendance).candidate());
    }

    private boolean isOutdated() {
        long version = placement.consultant().stamp().version();
        boolean sameConsultant = unit.consultants()
                .lock(consultantId)
                .filter(locked -> locked.stamp().version() == version)
                .isPresent();
        return !sameConsultant || !isSameOffering(placement.offering());
    }

    private boolean isSameOffering(@Nullable Offering read) {
        return read == null
                || unit.offerings()
                        .find(consultantId, read.id())
                        .filter(now -> now.stamp().version() == read.stamp().version())
                        .isPresent();
    }

    private Optional<IdempotencyRecord> earlier() {
        IdempotencyRecord record = placement.idempotency();
        return record == null
                ? Optional.empty()
                : unit.idempotency().find(consultantId, record.operation(), record.key());
    }

    private List<TimeSlot> collisions() {
        Session session = placement.session();
        return session.isBlocking() ? unit.sessions().clashes(consultantId, OverlapQuery.forNew(session)) : List.of();
    }

    private PlacementResult placeFresh(Client candidate) {
        return insert(candidate)
                ? write(candidate)
                : new PlacementResult.EmailTaken(holderOf(candidate).id());
    }

    private PlacementResult placeBooker(Client candidate) {
        Optional<Client> known = unit.clients().findByEmail(consultantId, candidate.email());
        if (known.isEmpty() && insert(candidate)) {
            return write(candidate);
        }
        Client client = known.orElseGet(() -> holderOf(candidate));
        if (client.status() == ClientStatus.BLOCKED) {
            return PlacementResult.Refusal.CLIENT_BLOCKED;
        }
        Client booked = client.afterBooking(
                candidate.contact(), placement.session().stamp().createdAt());
        if (!booked.equals(client)) {
            unit.clients().update(booked);
        }
        return count(booked);
    }

    // With the session counted already, which saves a statement.
    private boolean insert(Client candidate) {
        return unit.clients()
                .insert(candidate.withStatistics(candidate.statistics().plus(contribution())));
    }

    private Client holderOf(Client candidate) {
        return unit.clients()
                .findByEmail(consultantId, candidate.email())
                .orElseThrow(() -> new StorageException("a client with a taken e-mail address cannot be found", null));
    }

    private ClientStatistics contribution() {
        return placement.session().contribution();
    }

    private PlacementResult count(Client client) {
        unit.clients().addStatistics(consultantId, Map.of(client.id(), contribution()));
        return write(client);
    }

    private PlacementResult write(Client client) {
        Session session = placement.session().forClient(client.id());
        IdempotencyRecord record = placement.idempotency();
        if (record != null) {
            unit.idempotency().insert(record);
        }
        unit.sessions().insert(session);
        unit.outbox().append(placement.entries());
        return new PlacementResult.Placed(session);
    }
}
