package io.naksha.sessions.effect;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.notification.MailTemplates;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.DeliveryMeans;
import io.naksha.sessions.outbox.InlineDispatch;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxHealth;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.spi.DeadLetterListener;
import io.naksha.sessions.spi.IdGenerator;
import io.naksha.sessions.spi.Mailer;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.Observer;
import io.naksha.sessions.spi.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what must happen after commit: at least once, in order for each session and recipient, with retries and dead letters. Several dispatchers, in one
 * process or many, may work on one storage. Safe to use from several threads.
 *
 * <p>An entry is leased, carried out with no transaction open, then settled. A mailer or provider that does not come back holds one worker; it should
 * have time-outs shorter than {@link DispatchSettings#lease}.
 */
public final class OutboxDispatcher implements InlineDispatch, AutoCloseable {
    private static final int MOST_GIVEN_BACK = 100;

    private final Units units;
    private final Clock clock;
    private final IdGenerator ids;
    private final DispatchSettings settings;
    private final DeliveryMeans means;
    private final Workers workers;
    private final Round round;
    private final Pruning pruning;
    private @Nullable Poller poller;

    private OutboxDispatcher(Builder builder) {
        units = new Units(builder.storage, builder.changed);
        clock = builder.clock;
        ids = builder.ids;
        settings = builder.settings;
        Providers providers = new Providers(builder.providers);
        means = new DeliveryMeans(builder.mailer != null, providers.platforms());
        workers = new Workers(settings.workers(), settings.batchSize());
        round = new Round(
                builder.runner(units, providers), workers, clock, Math.max(settings.batchSize(), MOST_GIVEN_BACK));
        pruning = new Pruning(units, clock, settings.retention());
    }

    /** Starts a builder; without more, there is neither mailer nor provider. */
    public static Builder builder(Storage storage) {
        return new Builder(storage);
    }

    /** What this dispatcher can carry effects out with. */
    public DeliveryMeans means() {
        return means;
    }

    @Override
    public Delivery.Lease lease(Instant now) {
        return new Delivery.Lease(ids.next(), now.plus(settings.lease()));
    }

    @Override
    public boolean dispatchNow(List<OutboxEntry> leased) {
        return !leased.isEmpty() && round.onWorkers(leased, settings.inlineDeadline(), Duration.ZERO);
    }

    /**
     * Carries out one batch of what is due, in the calling thread and to its end; for tests and operators.
     *
     * @return how many entries were tried; 0 where nothing is due
     * @throws IllegalStateException where this thread has a transaction of the host open: effects would go out of what is not committed
     */
    public int dispatchDue() {
        if (units.joined()) {
            throw new IllegalStateException("effects are carried out outside of the host's transactions");
        }
        List<OutboxEntry> leased = leaseDue();
        round.here(leased);
        return leased.size();
    }

    /** Starts the poller, on a daemon thread; it does what is due, retries and prunes. Does nothing where it runs. */
    public synchronized void start() {
        if (poller == null) {
            poller = Poller.start(this::poll, settings.pollInterval());
        }
    }

    /**
     * Stops the poller after the round that is underway, for which it waits at most the inline deadline. Effects are still tried right after their
     * commits, and {@link #start} polls again.
     */
    public synchronized void stop() {
        if (poller != null) {
            poller.stop(settings.inlineDeadline());
            poller = null;
        }
    }

    /** Stops the poller, and waits for what is underway at most twice the inline deadline. Entries not done are left to others. */
    @Override
    public synchronized void close() {
        stop();
        workers.close(settings.inlineDeadline());
    }

    /** Entries that were given up, the latest first. */
    public List<OutboxEntry> deadLetters(int limit) {
        return units.read(unit -> unit.outbox().dead(limit));
    }

    /**
     * Makes an entry that was given up due again, with all its tries.
     *
     * @return false, with nothing changed, where no such entry is given up
     */
    public boolean retry(OutboxEntryId id) {
        return units.write(unit -> unit.outbox()
                .find(id)
                .filter(entry -> entry.delivery().state() == OutboxState.DEAD)
                .map(entry -> unit.outbox().settle(entry, entry.delivery().retried(clock.instant())))
                .orElse(false));
    }

    /** How the outbox is doing. */
    public OutboxHealth health() {
        return units.read(unit -> unit.outbox().health(clock.instant()));
    }

    /**
     * Removes what is over and was kept long enough, as the poller does every ten minutes.
     *
     * @return how many entries and idempotency records were removed
     */
    public int prune() {
        return pruning.run();
    }

    private void poll() {
        int leased;
        do {
            List<OutboxEntry> batch = leaseDue();
            round.onWorkers(batch, settings.inlineDeadline(), settings.retry().base());
            leased = batch.size();
        } while (leased == settings.batchSize() && !Thread.currentThread().isInterrupted());
        pruning.runIfDue();
    }

    private List<OutboxEntry> leaseDue() {
        Instant now = clock.instant();
        return units.write(unit -> unit.outbox().lease(now, lease(now), settings.batchSize()));
    }

    /** Builds an {@link OutboxDispatcher}. */
    public static final class Builder {
        private final Storage storage;
        private Clock clock = Clock.systemUTC();
        private IdGenerator ids = IdGenerator.timeOrdered();
        private RandomGenerator random = new Random();
        private DispatchSettings settings = DispatchSettings.DEFAULTS;
        private MailTemplates templates = MailTemplates.defaults();
        private @Nullable Mailer mailer;
        private Collection<MeetingLinkProvider> providers = List.of();
        private DeadLetterListener deadLetterListener = entry -> {};
        private Observer observer = Observer.NONE;
        private Consumer<ConsultantId> changed = consultantId -> {};

        private Builder(Storage storage) {
            this.storage = storage;
        }

        /** Sets the clock; the system's by default. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Sets where ids come from; {@link IdGenerator#timeOrdered} by default. */
        public Builder ids(IdGenerator value) {
            ids = value;
            return this;
        }

        /** Sets the randomness of waits between tries; safe to use from several threads. {@link Random} by default. */
        public Builder random(RandomGenerator value) {
            random = value;
            return this;
        }

        /** Sets how the dispatcher works; {@link DispatchSettings#DEFAULTS} by default. */
        public Builder settings(DispatchSettings value) {
            settings = value;
            return this;
        }

        /** Sets how mails read; {@link MailTemplates#defaults} by default. */
        public Builder templates(MailTemplates value) {
            templates = value;
            return this;
        }

        /** Sets what sends mail; none by default. */
        public Builder mailer(@Nullable Mailer value) {
            mailer = value;
            return this;
        }

        /** Sets what makes online rooms, at most one for each platform; none by default. */
        public Builder providers(Collection<MeetingLinkProvider> value) {
            providers = List.copyOf(value);
            return this;
        }

        /** Sets who hears of entries that were given up; nobody by default, though each is logged. */
        public Builder deadLetterListener(DeadLetterListener value) {
            deadLetterListener = value;
            return this;
        }

        /** Sets who counts failures; nobody by default. */
        public Builder observer(Observer value) {
            observer = value;
            return this;
        }

        /** Sets who hears, after commit, whose data the dispatcher has changed; nobody by default. */
        public Builder changed(Consumer<ConsultantId> value) {
            changed = value;
            return this;
        }

        /**
         * Makes the dispatcher; its poller is not started.
         *
         * @throws IllegalArgumentException where two providers make rooms on one platform
         */
        public OutboxDispatcher build() {
            return new OutboxDispatcher(this);
        }

        private EntryRunner runner(Units units, Providers rooms) {
            NewEntries entries = new NewEntries(ids);
            LinkDebt debt = new LinkDebt(entries);
            RoomStore store = new RoomStore(debt, entries);
            return new EntryRunner(
                    units,
                    clock,
                    new MeetingHandler(units, rooms, store, clock),
                    new MailHandler(mailer, new MailComposer(templates), rooms, debt, settings.linkGrace()),
                    store,
                    new Failures(settings.retry(), random),
                    new FailureWatch(deadLetterListener, observer),
                    settings.lease().dividedBy(2));
        }
    }
}
