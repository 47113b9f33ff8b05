package io.naksha.sessions.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.spi.Observer;
import io.naksha.sessions.spi.SessionListener;
import java.util.Locale;

/** Counts what happens to sessions, what is refused, what is run again and what fails. Tags are names of kinds: their number is fixed. */
final class SessionMetrics implements SessionListener, Observer {
    private static final String OWN = NakshaException.class.getPackageName().replaceFirst("\\.common$", ".");

    private final MeterRegistry registry;

    SessionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void onEvent(SessionEvent event) {
        registry.counter("naksha.sessions.events", "type", tag(event.type())).increment();
    }

    @Override
    public void refused(NakshaException refusal) {
        registry.counter("naksha.sessions.refusals", "cause", cause(refusal.getClass()))
                .increment();
    }

    @Override
    public void retried() {
        registry.counter("naksha.sessions.retries").increment();
    }

    @Override
    public void effectFailed(Effect effect, OutboxState next) {
        registry.counter(
                        "naksha.sessions.effect.failures",
                        "effect",
                        tag(effect),
                        "outcome",
                        next == OutboxState.DEAD ? "given-up" : "retried")
                .increment();
    }

    private static String cause(Class<?> kind) {
        return kind.getName().startsWith(OWN)
                ? kind.getSimpleName()
                        .replaceFirst("Exception$", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT)
                : "other";
    }

    private static String tag(Enum<?> kind) {
        return kind.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
