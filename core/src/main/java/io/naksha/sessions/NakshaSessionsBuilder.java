package io.naksha.sessions;

import io.naksha.sessions.effect.DispatchSettings;
import io.naksha.sessions.effect.OutboxDispatcher;
import io.naksha.sessions.notification.MailTemplates;
import io.naksha.sessions.outbox.InlineDispatch;
import io.naksha.sessions.outbox.OutboxPlanner;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.DeadLetterListener;
import io.naksha.sessions.spi.IdGenerator;
import io.naksha.sessions.spi.Mailer;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.Observer;
import io.naksha.sessions.spi.SessionListener;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.usecase.CachedReads;
import io.naksha.sessions.usecase.Environment;
import io.naksha.sessions.usecase.UseCases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a {@link NakshaSessions} together. */
public final class NakshaSessionsBuilder {
    private @Nullable Storage storage;
    private Clock clock = Clock.systemUTC();
    private IdGenerator ids = IdGenerator.timeOrdered();
    private @Nullable Cache cache;
    private @Nullable Mailer mailer;
    private MailTemplates templates = MailTemplates.defaults();
    private final List<MeetingLinkProvider> providers = new ArrayList<>();
    private final List<SessionListener> listeners = new ArrayList<>();
    private DeadLetterListener deadLetters = entry -> {};
    private Observer observer = Observer.NONE;
    private DispatchSettings dispatch = DispatchSettings.DEFAULTS;
    private boolean inline = true;
    private boolean polling = true;

    NakshaSessionsBuilder() {}

    /** Sets where everything is kept. Required; closed with the {@link NakshaSessions}. */
    public NakshaSessionsBuilder storage(Storage storage) {
        this.storage = storage;
        return this;
    }

    /** Sets the clock; the system's unless set. Its zone does not matter. */
    public NakshaSessionsBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** Sets what makes ids; UUIDs of version 7 unless set. */
    public NakshaSessionsBuilder ids(IdGenerator ids) {
        this.ids = ids;
        return this;
    }

    /** Sets the cache for lists and summaries; none unless set. */
    public NakshaSessionsBuilder cache(Cache cache) {
        this.cache = cache;
        return this;
    }

    /** Sets what sends mail; without one no mail is planned. */
    public NakshaSessionsBuilder mailer(Mailer mailer) {
        this.mailer = mailer;
        return this;
    }

    /** Sets the texts of mails; English ones unless set. */
    public NakshaSessionsBuilder templates(MailTemplates templates) {
        this.templates = templates;
        return this;
    }

    /** Adds what makes online rooms; without one for a platform its sessions get no link by themselves. May be called again for other platforms. */
    public NakshaSessionsBuilder meetingLinks(MeetingLinkProvider provider) {
        providers.add(provider);
        return this;
    }

    /** Adds a listener for what happens to sessions. May be called again. */
    public NakshaSessionsBuilder listener(SessionListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Sets who hears of effects that were given up; they are logged in any case. */
    public NakshaSessionsBuilder deadLetters(DeadLetterListener listener) {
        this.deadLetters = listener;
        return this;
    }

    /** Sets who counts what is refused, fails and is tried again; nobody unless set. */
    public NakshaSessionsBuilder observer(Observer observer) {
        this.observer = observer;
        return this;
    }

    /** Sets how effects are carried out; see {@link DispatchSettings} for the defaults. */
    public NakshaSessionsBuilder dispatch(DispatchSettings settings) {
        this.dispatch = settings;
        return this;
    }

    /** Does not try effects in the thread that committed: all is left to the poller, here or in another process. */
    public NakshaSessionsBuilder withoutInlineDispatch() {
        this.inline = false;
        return this;
    }

    /** Starts no poller: retries and what a crash left are done by {@code outbox().dispatchDue()}, or by another process. */
    public NakshaSessionsBuilder withoutPolling() {
        this.polling = false;
        return this;
    }

    /**
     * Puts it together and starts the poller.
     *
     * @throws IllegalStateException without a storage
     */
    public NakshaSessions build() {
        if (storage == null) {
            throw new IllegalStateException("a storage is required");
        }
        CachedReads reads = new CachedReads(cache, clock);
        OutboxDispatcher dispatcher = dispatcher(storage, reads);
        UseCases useCases = new UseCases(new Environment(
                storage,
                clock,
                ids,
                reads,
                listeners,
                observer,
                new OutboxPlanner(dispatcher.means(), ids::next),
                inline ? dispatcher : InlineDispatch.NONE));
        if (polling) {
            dispatcher.start();
        }
        return new NakshaSessions(storage, clock, useCases, dispatcher);
    }

    private OutboxDispatcher dispatcher(Storage where, CachedReads reads) {
        return OutboxDispatcher.builder(where)
                .clock(clock)
                .ids(ids)
                .settings(dispatch)
                .templates(templates)
                .mailer(mailer)
                .providers(providers)
                .deadLetterListener(deadLetters)
                .observer(observer)
                .changed(reads::renew)
                .build();
    }
}
