package io.naksha.sessions.spring;

import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.spi.DeadLetterListener;
import io.naksha.sessions.spi.Observer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Several listeners in the place of one. One that fails keeps no other from hearing; what it threw comes out at the end, and the library logs it. */
final class InTurn {
    private InTurn() {}

    static DeadLetterListener deadLetterListener(List<DeadLetterListener> listeners) {
        return entry -> tell(listeners, listener -> listener.onDeadLetter(entry));
    }

    static Observer observer(List<Observer> observers) {
        return new Observer() {
            @Override
            public void refused(NakshaException refusal) {
                tell(observers, observer -> observer.refused(refusal));
            }

            @Override
            public void retried() {
                tell(observers, Observer::retried);
            }

            @Override
            public void effectFailed(Effect effect, OutboxState next) {
                tell(observers, observer -> observer.effectFailed(effect, next));
            }
        };
    }

    private static <T> void tell(List<T> listeners, Consumer<T> news) {
        RuntimeException first = null;
        for (T listener : listeners) {
            first = told(listener, news, first);
        }
        if (first != null) {
            throw first;
        }
    }

    private static <T> @Nullable RuntimeException told(
            T listener, Consumer<T> news, @Nullable RuntimeException before) {
        try {
            news.accept(listener);
            return before;
        } catch (RuntimeException failure) {
            if (before == null) {
                return failure;
            }
            before.addSuppressed(failure);
            return before;
        }
    }
}
