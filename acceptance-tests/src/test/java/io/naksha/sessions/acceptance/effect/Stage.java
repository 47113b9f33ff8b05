package io.naksha.sessions.acceptance.effect;

import io.naksha.sessions.acceptance.support.MutableClock;
import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.effect.DispatchSettings;
import io.naksha.sessions.effect.OutboxDispatcher;
import io.naksha.sessions.inmemory.InMemoryMailer;
import io.naksha.sessions.inmemory.InMemoryMeetingLinks;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxPlan;
import io.naksha.sessions.outbox.OutboxPlanner;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.outbox.SessionChange;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.ChangeSet;
import io.naksha.sessions.spi.IdGenerator;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A consultant, Jane, her client Carl, and a dispatcher that works when it is told to. Commands are as small as they can be: they plan, and write
 * what was planned.
 */
final class Stage implements AutoCloseable {
    static final Duration GRACE = Duration.ofMinutes(1);
    static final Duration LEASE = DispatchSettings.DEFAULTS.lease();
    static final EmailAddress CARL = EmailAddress.of("carl@client.example");
    static final EmailAddress JANE = EmailAddress.of("jane@consult.example");

    final MutableClock clock = new MutableClock("2026-03-02T12:00:00Z");
    final UnreliableStorage storage;
    final InMemoryMailer sent = InMemoryMailer.create();
    final InMemoryMeetingLinks rooms = InMemoryMeetingLinks.create();
    final ScriptedMailer mailer = new ScriptedMailer(sent);
    final ScriptedRooms links = new ScriptedRooms(rooms);
    final List<OutboxEntry> deadLetters = new CopyOnWriteArrayList<>();
    final List<ConsultantId> changed = new CopyOnWriteArrayList<>();
    final Consultant jane = People.consultant(clock.instant());
    final Client carl = People.client(jane, CARL, clock.instant());
    final OutboxDispatcher dispatcher;
    final OutboxPlanner planner;

    Stage() {
        this(StorageKind.IN_MEMORY);
    }

    Stage(StorageKind kind) {
        this(kind, settings -> settings);
    }

    Stage(UnaryOperator<DispatchSettings.Builder> adjust) {
        this(StorageKind.IN_MEMORY, adjust);
    }

    Stage(StorageKind kind, UnaryOperator<DispatchSettings.Builder> adjust) {
        storage = new UnreliableStorage(kind.create());
        dispatcher = another(adjust);
        planner = new OutboxPlanner(dispatcher.means(), IdGenerator.timeOrdered()::next);
        storage.inTransaction(unit -> {
            unit.consultants().insert(jane);
            return unit.clients().insert(carl);
        });
    }

    /** One more dispatcher on the same storage, as another process would have it. */
    OutboxDispatcher another(UnaryOperator<DispatchSettings.Builder> adjust) {
        return OutboxDispatcher.builder(storage)
                .clock(clock)
                .random(new Random(20260302))
                .settings(adjust.apply(DispatchSettings.builder()).build())
                .mailer(mailer)
                .providers(List.of(links))
                .deadLetterListener(deadLetters::add)
                .changed(changed::add)
                .build();
    }

    Session book(SessionStatus status) {
        return made(People.session(carl, Session.Origin.PUBLIC_BOOKING, status, clock.instant()), null);
    }

    Session create(SessionStatus status) {
        return made(People.session(carl, Session.Origin.MANUAL, status, clock.instant()), null);
    }

    Session made(Session session, Delivery.Lease lease) {
        OutboxPlan plan = planner.plan(SessionChange.made(session, null), clock.instant(), lease);
        return write(plan, unit -> unit.sessions().insert(plan.session()));
    }

    Session confirm(Session session) {
        return change(session, now -> now.become(SessionStatus.CONFIRMED, clock.instant()));
    }

    Session cancel(Session session, Cancellation.Party by) {
        return change(session, now -> now.cancelled(new Cancellation(by, "ill", clock.instant()), clock.instant()));
    }

    Session moveTo(Session session, int dayOfMarch) {
        return change(session, now -> now.moved(People.at(dayOfMarch), now.details(), clock.instant()));
    }

    Session moveTo(Session session, Platform platform) {
        return change(session, now -> now.about(now.details().with(now.details().title(), platform), clock.instant()));
    }

    /** Changes the session as it now is. */
    Session change(Session session, UnaryOperator<Session> command) {
        Session before = now(session);
        OutboxPlan plan = planner.plan(SessionChange.of(before, command.apply(before), null), clock.instant(), null);
        return write(plan, unit -> unit.sessions().update(plan.sessions()));
    }

    private Session write(OutboxPlan plan, Consumer<UnitOfWork> write) {
        storage.inTransaction(unit -> {
            unit.consultants().lock(jane.id());
            write.accept(unit);
            unit.write(new ChangeSet(jane.id(), List.of(), Map.of(), plan.entries()));
            return null;
        });
        return plan.session();
    }

    Session now(Session session) {
        return now(session.id());
    }

    Session now(SessionId id) {
        return storage.readOnly(unit -> unit.sessions().find(jane.id(), id)).orElseThrow();
    }

    List<OutboxEntry> entries(Session session) {
        return entries(Target.of(session.id()));
    }

    List<OutboxEntry> entries(Target target) {
        return storage.readOnly(unit -> unit.outbox().about(jane.id(), target));
    }

    /** The latest entry of this effect. */
    OutboxEntry entry(Session session, Effect effect) {
        return entries(session).stream()
                .filter(entry -> entry.effect() == effect)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    OutboxState state(Session session, Effect effect) {
        return entry(session, effect).delivery().state();
    }

    /** Does all that is due, as the poller would. */
    void settle() {
        while (dispatcher.dispatchDue() > 0) {
            // until nothing is due
        }
    }

    void settleAfter(Duration time) {
        clock.advance(time);
        settle();
    }

    List<MailMessage> toCarl() {
        return sent.to(CARL);
    }

    List<MailMessage> toJane() {
        return sent.to(JANE);
    }

    /** The effects whose mails the client got, in order. */
    List<String> effectsToCarl() {
        return toCarl().stream().map(Stage::effectOf).toList();
    }

    List<String> effectsToJane() {
        return toJane().stream().map(Stage::effectOf).toList();
    }

    private static String effectOf(MailMessage message) {
        return message.deduplicationKey().split("/", -1)[1];
    }

    @Override
    public void close() {
        dispatcher.close();
        storage.close();
    }
}
