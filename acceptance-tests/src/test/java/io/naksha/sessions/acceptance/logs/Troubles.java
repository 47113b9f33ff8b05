package io.naksha.sessions.acceptance.logs;

import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.CacheKey;
import io.naksha.sessions.spi.DeadLetterListener;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.Mailer;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.MeetingRequest;
import io.naksha.sessions.spi.Observer;
import io.naksha.sessions.spi.SessionListener;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** All that plugs in, failing in every way in turn, with errors that repeat what they were given. */
final class Troubles implements Mailer, MeetingLinkProvider, Cache, SessionListener, DeadLetterListener, Observer {
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Cache cache;
    private final MeetingLinkProvider rooms;
    private final Queue<Runnable> beforeSettling = new ConcurrentLinkedQueue<>();
    volatile boolean failing;

    Troubles(Cache cache, MeetingLinkProvider rooms) {
        this.cache = cache;
        this.rooms = rooms;
    }

    /** Does something once, when the next mail is sent and not yet settled. */
    void beforeSettling(Runnable action) {
        beforeSettling.add(action);
    }

    int refusalsTold() {
        return refusals.get();
    }

    private static IllegalStateException foreign(Object told) {
        IllegalStateException failure =
                new IllegalStateException("cannot do " + told + " for " + Marked.email("carl"), new Error(Marked.MARK));
        failure.addSuppressed(new IllegalArgumentException(Marked.SLUG));
        return failure;
    }

    // Each second call succeeds, so that all of the library's ways are gone.
    private void fail(List<Supplier<? extends RuntimeException>> ways) {
        int now = turn.getAndIncrement();
        if (!failing || now % 2 == 0) {
            return;
        }
        int way = now / 2 % (ways.size() + 1);
        if (way == ways.size()) {
            throw new StackOverflowError(Marked.MARK);
        }
        throw ways.get(way).get();
    }

    private void fail(Object told) {
        fail(List.of(() -> foreign(told)));
    }

    private void failToDeliver(Object told) {
        fail(List.of(
                () -> foreign(told),
                () -> DeliveryException.passing("busy", foreign(told)),
                () -> DeliveryException.outcomeUnknown("no answer", foreign(told)),
                () -> DeliveryException.permanent("gone", foreign(told))));
    }

    @Override
    public void send(MailMessage message) {
        Runnable action = beforeSettling.poll();
        if (action != null) {
            action.run();
            throw foreign(message.subject());
        }
        failToDeliver(message.subject() + message.text() + message.to().address());
    }

    @Override
    public Set<Platform> platforms() {
        return EnumSet.allOf(Platform.class);
    }

    @Override
    public MeetingRoom create(MeetingRequest request) {
        failToDeliver(request.title());
        return rooms.create(request);
    }

    @Override
    public MeetingRoom move(MeetingRoom room, MeetingRequest request) {
        failToDeliver(request.title());
        return rooms.move(room, request);
    }

    @Override
    public void cancel(MeetingRoom room, MeetingRequest request) {
        failToDeliver(request.title());
        rooms.cancel(room, request);
    }

    // A cache is only guarded against exceptions, as it does nothing that may end in an Error of its own.
    private void failToKeep(Object told) {
        if (failing && turn.getAndIncrement() % 2 == 0) {
            throw foreign(told);
        }
    }

    @Override
    public String token(ConsultantId consultantId) {
        failToKeep(consultantId);
        return cache.token(consultantId);
    }

    @Override
    public <T> T get(CacheKey<T> key) {
        failToKeep(key);
        return cache.get(key);
    }

    @Override
    public <T> void put(CacheKey<T> key, T value) {
        failToKeep(value);
        cache.put(key, value);
    }

    @Override
    public void renew(ConsultantId consultantId) {
        failToKeep(consultantId);
        cache.renew(consultantId);
    }

    @Override
    public void onEvent(SessionEvent event) {
        fail(event);
    }

    @Override
    public void onDeadLetter(OutboxEntry entry) {
        if (failing) {
            throw foreign(entry);
        }
    }

    @Override
    public void refused(NakshaException refusal) {
        refusals.incrementAndGet();
        fail(refusal);
    }

    @Override
    public void retried() {
        fail("retry");
    }

    @Override
    public void effectFailed(Effect effect, OutboxState next) {
        fail(effect);
    }

    /** A storage that can be made to give way in passing, or to be down. */
    static final class Depot implements Storage {
        private final Storage storage;
        final AtomicInteger passing = new AtomicInteger();
        volatile boolean down;

        Depot(Storage storage) {
            this.storage = storage;
        }

        private void meetTrouble() {
            if (down) {
                throw new StorageException("down", foreign("anything"));
            }
            if (passing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new TransientStorageException("in passing", foreign("a unit"));
            }
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            meetTrouble();
            return storage.inTransaction(work);
        }

        @Override
        public <T> T readOnly(Work<T> work) {
            meetTrouble();
            return storage.readOnly(work);
        }

        @Override
        public void close() {
            storage.close();
        }
    }
}
