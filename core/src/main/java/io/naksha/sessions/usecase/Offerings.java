package io.naksha.sessions.usecase;

import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.OfferingUpdate;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.spi.UnitOfWork;
import io.naksha.sessions.validation.Validator;
import java.time.Instant;
import java.util.Set;

/** What a consultant sells. */
public final class Offerings {
    private final Transactions transactions;
    private final ConsultantId consultantId;

    Offerings(Transactions transactions, ConsultantId consultantId) {
        this.transactions = transactions;
        this.consultantId = consultantId;
    }

    /**
     * Adds an offering, bookable at once.
     *
     * @throws ValidationException with every violation at once
     */
    public Offering create(NewOffering command) {
        return transactions.observed(() -> {
            Validator.check(command);
            return transactions.write(consultantId, writing -> {
                Offering offering = new Offering(
                        transactions.ids().offering(),
                        consultantId,
                        command.title().strip(),
                        Texts.blankToNull(command.description()),
                        command.type(),
                        command.durationMinutes(),
                        command.price(),
                        command.platforms(),
                        command.capacity(),
                        Offering.Status.ACTIVE,
                        Stamp.created(writing.now()));
                writing.unit().offerings().insert(offering);
                return offering;
            });
        });
    }

    /**
     * The offering with this id.
     *
     * @throws NotFoundException where this consultant has none
     */
    public Offering get(OfferingId id) {
        return transactions.observed(() -> transactions.read(unit -> find(unit, id)));
    }

    /** One page of the offerings in these statuses, all where none is named, in the order they were made. */
    public Page<Offering> list(Set<Offering.Status> statuses, PageRequest page) {
        return transactions.observed(
                () -> transactions.read(unit -> unit.offerings().list(consultantId, statuses, page)));
    }

    /**
     * Changes what the command names. Sessions that were booked keep what they were booked with.
     *
     * @throws NotFoundException where this consultant has no such offering
     * @throws io.naksha.sessions.common.StaleVersionException where the offering has changed since the named version
     */
    public Offering update(OfferingId id, OfferingUpdate command) {
        return transactions.observed(() -> {
            Validator.check(command);
            return transactions.write(consultantId, writing -> {
                Offering before = find(writing.unit(), id);
                if (command.expectedVersion() != null) {
                    before.stamp().requireVersion("offering", command.expectedVersion());
                }
                return save(writing.unit(), before, apply(command, before, writing.now()));
            });
        });
    }

    /** Takes the offering off the public page; it is kept for history. */
    public Offering deactivate(OfferingId id) {
        return transactions.observed(() -> become(id, Offering.Status.INACTIVE));
    }

    /** Puts the offering on the public page again. */
    public Offering activate(OfferingId id) {
        return transactions.observed(() -> become(id, Offering.Status.ACTIVE));
    }

    private Offering become(OfferingId id, Offering.Status status) {
        return transactions.write(consultantId, writing -> {
            Offering before = find(writing.unit(), id);
            return before.status() == status
                    ? before
                    : save(writing.unit(), before, before.withStatus(status, writing.now()));
        });
    }

    private static Offering save(UnitOfWork unit, Offering before, Offering after) {
        if (!after.equals(before)) {
            unit.offerings().update(after);
        }
        return after;
    }

    private Offering find(UnitOfWork unit, OfferingId id) {
        return unit.offerings().find(consultantId, id).orElseThrow(() -> new NotFoundException("offering", id));
    }

    private static Offering apply(OfferingUpdate command, Offering offering, Instant now) {
        if (offering.type() == SessionType.PERSONAL && command.capacity().changes()) {
            throw ValidationException.of("capacity", "not-applicable", "must be absent for a personal session");
        }
        Offering edited = new Offering(
                offering.id(),
                offering.consultantId(),
                command.title().orKeep(offering.title()).strip(),
                Texts.blankToNull(command.description().applyTo(offering.description())),
                offering.type(),
                command.durationMinutes().orKeep(offering.durationMinutes()),
                command.price().orKeep(offering.price()),
                command.platforms().orKeep(offering.platforms()),
                command.capacity().applyTo(offering.capacity()),
                offering.status(),
                offering.stamp());
        return edited.equals(offering) ? offering : edited.withStatus(offering.status(), now);
    }
}
