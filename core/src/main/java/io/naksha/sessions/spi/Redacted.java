package io.naksha.sessions.spi;

import io.naksha.sessions.notification.MailText;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a log may show it: the classes and stack traces of the failure, its causes and what was suppressed, without their messages, which may name
 * people. Messages of {@link StorageException} and {@link DeliveryException} hold no personal data and are kept.
 */
public final class Redacted {
    private Redacted() {}

    /** The failure without foreign messages; to be logged, not to be thrown. */
    public static Throwable of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Shown of(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        Throwable cause = failure.getCause();
        Shown shown = new Shown(failure, cause == null || seen.contains(cause) ? null : of(cause, seen));
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                shown.addSuppressed(of(suppressed, seen));
            }
        }
        return shown;
    }

    /** The failure's class, with its message where that holds no personal data. One line. */
    public static String describe(Throwable failure) {
        String name = failure.getClass().getName();
        boolean ours = failure instanceof StorageException || failure instanceof DeliveryException;
        return ours && failure.getMessage() != null ? name + ": " + MailText.line(failure.getMessage()) : name;
    }

    private static final class Shown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Shown(Throwable failure, @Nullable Throwable cause) {
            super(describe(failure), cause);
            setStackTrace(failure.getStackTrace());
        }
    }
}
