package io.naksha.sessions.example.dashboard.live;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.consultant.ConsultantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Watches the revisions of all consultants who have a page open, so that a change that another process makes shows too, and tells the pages. Stops
 * before the web server does, which would wait for the streams.
 */
@Component
final class RevisionStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionStreams.class);
    private static final int AT_ONCE = 1_000;

    private final NakshaSessions naksha;
    private final LiveSettings settings;
    private final Clock clock;
    private final Set<RevisionStream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService writers = Executors.newCachedThreadPool();
    private volatile @Nullable Future<?> watching;

    RevisionStreams(NakshaSessions naksha, LiveSettings settings, Clock clock) {
        this.naksha = naksha;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens a stream that ends by itself after this time.
     *
     * @throws TooManyStreamsException where the consultant has as many as are allowed, or the application is about to end
     */
    SseEmitter open(ConsultantId consultantId, Duration lifetime) {
        SseEmitter emitter = new SseEmitter(Math.max(1, lifetime.toMillis()));
        RevisionStream stream = new RevisionStream(consultantId, emitter, clock.instant());
        admit(stream);
        emitter.onCompletion(() -> streams.remove(stream));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> streams.remove(stream));
        return emitter;
    }

    private synchronized void admit(RevisionStream stream) {
        long open = streams.stream()
                .filter(other -> other.consultantId().equals(stream.consultantId()))
                .count();
        if (watching == null || open >= settings.streams()) {
            throw new TooManyStreamsException();
        }
        streams.add(stream);
    }

    private void look() {
        try {
            List<ConsultantId> watched = streams.stream()
                    .map(RevisionStream::consultantId)
                    .distinct()
                    .toList();
            for (int first = 0; first < watched.size(); first += AT_ONCE) {
                List<ConsultantId> some = watched.subList(first, Math.min(first + AT_ONCE, watched.size()));
                tell(naksha.consultants().revisions(Set.copyOf(some)));
            }
        } catch (NakshaException unavailable) {
            LOG.warn("revisions cannot be read; pages learn of changes later: {}", unavailable.toString());
        } catch (RuntimeException unexpected) {
            LOG.error("revisions cannot be read; pages learn of changes later", unexpected);
        }
    }

    private void tell(Map<ConsultantId, Long> revisions) {
        Instant now = clock.instant();
        for (RevisionStream stream : streams) {
            Long revision = revisions.get(stream.consultantId());
            if (revision != null && stream.isDue(revision, now, settings.heartbeat())) {
                writers.execute(() -> stream.write(revision, now));
            }
        }
    }

    @Override
    public void start() {
        long millis = settings.interval().toMillis();
        watching = watcher.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        watching = null;
        watcher.shutdownNow();
        streams.forEach(stream -> stream.emitter().complete());
        writers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }
}
