package io.naksha.sessions.usecase;

import io.naksha.sessions.outbox.InlineDispatch;
import io.naksha.sessions.outbox.OutboxPlanner;
import io.naksha.sessions.spi.IdGenerator;
import io.naksha.sessions.spi.Observer;
import io.naksha.sessions.spi.SessionListener;
import io.naksha.sessions.spi.Storage;
import java.time.Clock;
import java.util.List;

/**
 * What use cases work with.
 *
 * @param storage where everything is kept
 * @param clock what time it is
 * @param ids makes ids
 * @param cache keeps lists and summaries for a short time
 * @param listeners hear of committed changes
 * @param observer counts refusals and retries
 * @param planner says what must happen after a change
 * @param dispatch tries that at once
 */
public record Environment(
        Storage storage,
        Clock clock,
        IdGenerator ids,
        CachedReads cache,
        List<SessionListener> listeners,
        Observer observer,
        OutboxPlanner planner,
        InlineDispatch dispatch) {
    /** Copies the listeners. */
    public Environment {
        listeners = List.copyOf(listeners);
    }
}
