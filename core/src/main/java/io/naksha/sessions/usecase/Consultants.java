package io.naksha.sessions.usecase;

import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.ConsultantUpdate;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.validation.Validator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The consultants, as an administrator sees them. */
public final class Consultants {
    private static final int MAX_SLUG_TRIES = 100;
    private static final int MAX_REVISIONS = 1_000;

    private final Transactions transactions;

    Consultants(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Registers a consultant, who then waits for approval. Without a slug one is made from the name, with a number behind it where it is taken.
     *
     * @throws DuplicateConsultantException where the e-mail address, or the slug that was asked for, is taken
     * @throws ValidationException with every violation at once
     */
    public Consultant register(NewConsultant command) {
        return transactions.observed(() -> {
            Validator.check(command);
            Consultant consultant =
                    ConsultantEdits.fresh(transactions.ids().consultant(), command, Stamp.created(transactions.now()));
            return command.slug() != null ? insert(consultant) : insertNumbered(consultant);
        });
    }

    // Another registration may take a slug between the look and the insert; the next number is tried then.
    private Consultant insertNumbered(Consultant consultant) {
        Slug derived = consultant.slug();
        for (int number = 1; number <= MAX_SLUG_TRIES; number++) {
            Slug slug = number == 1 ? derived : derived.numbered(number);
            if (transactions.read(unit -> unit.consultants().find(slug)).isEmpty()) {
                try {
                    return insert(ConsultantEdits.withSlug(consultant, slug));
                } catch (DuplicateConsultantException duplicate) {
                    if (duplicate.field() != DuplicateConsultantException.Field.SLUG) {
                        throw duplicate;
                    }
                }
            }
        }
        return insert(ConsultantEdits.withSlug(consultant, Slug.derive("c-" + consultant.id())));
    }

    private Consultant insert(Consultant consultant) {
        return transactions.writeNew(unit -> {
            unit.consultants().insert(consultant);
            return consultant;
        });
    }

    /**
     * Lets the consultant be booked and use a workspace.
     *
     * @throws NotFoundException where there is none with this id
     */
    public Consultant approve(ConsultantId id) {
        return transactions.observed(() -> become(id, ConsultantStatus.APPROVED));
    }

    /**
     * Puts the consultant on hold: no bookings and no workspace until approved again. What is agreed stays.
     *
     * @throws NotFoundException where there is none with this id
     */
    public Consultant suspend(ConsultantId id) {
        return transactions.observed(() -> become(id, ConsultantStatus.SUSPENDED));
    }

    private Consultant become(ConsultantId id, ConsultantStatus status) {
        return transactions.writeAsAdministrator(id, writing -> {
            Consultant before = writing.consultant();
            if (before.status() == status) {
                return before;
            }
            Consultant after = before.withStatus(status, writing.now());
            writing.unit().consultants().update(after);
            return after;
        });
    }

    /**
     * Changes what the command names.
     *
     * @throws NotFoundException where there is none with this id
     * @throws io.naksha.sessions.common.StaleVersionException where the consultant has changed since the named version
     * @throws DuplicateConsultantException where the new e-mail address or slug is taken
     */
    public Consultant update(ConsultantId id, ConsultantUpdate command) {
        return transactions.observed(() -> {
            Validator.check(command);
            return transactions.writeAsAdministrator(id, writing -> {
                Consultant before = writing.consultant();
                if (command.expectedVersion() != null) {
                    before.stamp().requireVersion("consultant", command.expectedVersion());
                }
                Consultant after = ConsultantEdits.apply(command, before, writing.now());
                if (!after.equals(before)) {
                    writing.unit().consultants().update(after);
                }
                return after;
            });
        });
    }

    /**
     * The consultant with this id.
     *
     * @throws NotFoundException where there is none
     */
    public Consultant get(ConsultantId id) {
        return transactions.observed(() -> find(transactions, id));
    }

    static Consultant find(Transactions transactions, ConsultantId id) {
        return transactions
                .read(unit -> unit.consultants().find(id))
                .orElseThrow(() -> new NotFoundException("consultant", id));
    }

    /** The consultant with this slug; none where the text is no slug at all. */
    public Optional<Consultant> findBySlug(String slug) {
        return transactions.observed(() -> ConsultantEdits.readSlug(slug)
                .flatMap(valid -> transactions.read(unit -> unit.consultants().find(valid))));
    }

    /** One page of the consultants in these statuses, all where none is named, in the order they registered. */
    public Page<Consultant> list(Set<ConsultantStatus> statuses, PageRequest page) {
        return transactions.observed(
                () -> transactions.read(unit -> unit.consultants().list(statuses, page)));
    }

    /**
     * For each consultant that exists, a number that grows with each committed change to that consultant's data, in whatever process. Cheap to poll.
     * After a crash of the database a number may come a second time.
     *
     * @throws ValidationException for more than 1,000 ids
     */
    public Map<ConsultantId, Long> revisions(Set<ConsultantId> ids) {
        return transactions.observed(() -> {
            if (ids.size() > MAX_REVISIONS) {
                throw ValidationException.of("ids", "size", "must be at most " + MAX_REVISIONS, ids.size());
            }
            return transactions.read(unit -> unit.consultants().revisions(ids));
        });
    }
}
