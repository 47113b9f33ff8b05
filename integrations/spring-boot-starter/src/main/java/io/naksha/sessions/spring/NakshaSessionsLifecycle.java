package io.naksha.sessions.spring;

import io.naksha.sessions.effect.OutboxDispatcher;
import org.springframework.context.SmartLifecycle;

/**
 * Polls the outbox while the application runs. Stopped behind the web server, whose last requests still have their effects tried, and before any bean is
 * destroyed; what is underway then ends before the {@code NakshaSessions} bean is closed, and that is before the data source is.
 */
final class NakshaSessionsLifecycle implements SmartLifecycle {
    private static final int BEHIND_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final OutboxDispatcher dispatcher;
    private final boolean polling;
    private volatile boolean running;

    NakshaSessionsLifecycle(OutboxDispatcher dispatcher, boolean polling) {
        this.dispatcher = dispatcher;
        this.polling = polling;
    }

    @Override
    public void start() {
        if (polling) {
            dispatcher.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        dispatcher.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEHIND_WEB_SERVER;
    }
}
