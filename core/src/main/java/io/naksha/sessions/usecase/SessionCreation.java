package io.naksha.sessions.usecase;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Fingerprint;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.session.CreatedSession;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.UnitOfWork;
import io.naksha.sessions.validation.Validator;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes sessions by hand, for clients that exist or are made with them. */
final class SessionCreation {
    private final Transactions transactions;
    private final ConsultantId consultantId;
    private final Placer placer;

    SessionCreation(Transactions transactions, ConsultantId consultantId) {
        this.transactions = transactions;
        this.consultantId = consultantId;
        this.placer = new Placer(transactions);
    }

    CreatedSession create(NewSession command) {
        Validator.check(command);
        return placer.untilSettled(() -> attempt(command));
    }

    private CreatedSession attempt(NewSession command) {
        Context context = transactions.read(unit -> read(unit, command));
        if (context.earlier() != null) {
            return replayed(placer.replay(context.earlier(), fingerprint(command)));
        }
        context.consultant().requireApproved();
        Instant now = transactions.now();
        Client client = client(command, context, now);
        Session draft = new ManualDraft(command, context, client, now)
                .session(transactions.ids().session());
        String key = command.idempotencyKey();
        IdempotencyRecord record = key == null
                ? null
                : Placer.record(draft, IdempotencyRecord.Operation.CREATE, key, fingerprint(command));
        Placement.Attendance attendance =
                context.client() == null ? new Placement.Fresh(client) : new Placement.Existing(client.id());
        Placer.Outcome outcome =
                placer.place(new Placer.Draft(draft, attendance, context.consultant(), context.offering(), record));
        return outcome.replayed()
                ? replayed(outcome.session())
                : new CreatedSession(outcome.session(), counted(client, draft, attendance), false);
    }

    /** What is read before anything is decided. */
    record Context(
            Consultant consultant,
            @Nullable Client client,
            @Nullable Offering offering,
            @Nullable Webinar webinar,
            @Nullable IdempotencyRecord earlier) {}

    private Context read(UnitOfWork unit, NewSession command) {
        Consultant consultant = unit.consultants()
                .find(consultantId)
                .orElseThrow(() -> new NotFoundException("consultant", consultantId));
        Optional<IdempotencyRecord> earlier = command.idempotencyKey() == null
                ? Optional.empty()
                : unit.idempotency().find(consultantId, IdempotencyRecord.Operation.CREATE, command.idempotencyKey());
        if (earlier.isPresent()) {
            return new Context(consultant, null, null, null, earlier.get());
        }
        Webinar webinar = named(
                "webinar",
                command.subject().webinarId(),
                id -> unit.webinars().find(consultantId, id).filter(Webinar::isScheduled));
        return new Context(
                consultant,
                named(
                        "client",
                        command.attendee().clientId(),
                        id -> unit.clients().find(consultantId, id)),
                named(
                        "offering",
                        webinar == null ? command.subject().offeringId() : webinar.offeringId(),
                        id -> unit.offerings().find(consultantId, id)),
                webinar,
                null);
    }

    private static <I, T> @Nullable T named(String kind, @Nullable I id, Function<I, Optional<T>> find) {
        return id == null ? null : find.apply(id).orElseThrow(() -> new NotFoundException(kind, id));
    }

    private Client client(NewSession command, Context context, Instant now) {
        return context.client() != null
                ? context.client()
                : ClientEdits.fresh(
                        transactions.ids().client(),
                        consultantId,
                        Objects.requireNonNull(command.attendee().newClient()),
                        now);
    }

    // Nobody else knew of a client who was made with the session.
    private Client counted(Client before, Session draft, Placement.Attendance attendance) {
        Client after = before.withStatistics(before.statistics().plus(draft.contribution()));
        return attendance instanceof Placement.Fresh
                ? after
                : transactions.reread(after, before.id(), unit -> unit.clients().find(consultantId, before.id()));
    }

    private CreatedSession replayed(Session session) {
        Client client = transactions
                .read(unit -> unit.clients().find(consultantId, session.clientId()))
                .orElseThrow(() -> new NotFoundException("client", session.clientId()));
        return new CreatedSession(session, client, true);
    }

    private static @Nullable String person(@Nullable NewClient newClient) {
        return newClient == null ? null : ClientEdits.fingerprint(newClient);
    }

    // What makes two requests the same: everything but the key, in normal form.
    private static String fingerprint(NewSession command) {
        NewSession.Subject subject = command.subject();
        return Fingerprint.of(
                command.attendee().clientId(),
                person(command.attendee().newClient()),
                command.start(),
                subject.offeringId(),
                subject.webinarId(),
                Texts.blankToNull(subject.title()),
                subject.type(),
                subject.durationMinutes(),
                subject.platform(),
                subject.meetingLink(),
                command.terms().price(),
                Texts.blankToNull(command.terms().paymentMethod()),
                command.terms().paymentStatus(),
                Texts.blankToNull(command.notes().notes()),
                Texts.blankToNull(command.notes().consultantNotes()),
                command.status(),
                command.overlap());
    }
}
