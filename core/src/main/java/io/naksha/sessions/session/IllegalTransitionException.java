package io.naksha.sessions.session;

import io.naksha.sessions.common.NakshaException;
import java.util.Set;
import java.util.TreeSet;

/** A status was asked for that cannot follow the present one. */
public final class IllegalTransitionException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final Enum<?> from;
    private final Enum<?> to;
    private final transient Set<? extends Enum<?>> allowed;

    private <S extends Enum<S>> IllegalTransitionException(S from, S to, Set<S> allowed, String why) {
        super(from + " cannot become " + to + why + "; allowed: " + new TreeSet<>(allowed));
        this.from = from;
        this.to = to;
        this.allowed = Set.copyOf(allowed);
    }

    /** The table of transitions forbids it. */
    public static <S extends Enum<S>> IllegalTransitionException of(S from, S to, Set<S> allowed) {
        return new IllegalTransitionException(from, to, allowed, "");
    }

    /** The table allows it, but not before the session has started. */
    public static IllegalTransitionException beforeStart(SessionStatus from, SessionStatus to) {
        return new IllegalTransitionException(
                from, to, Set.of(SessionStatus.CANCELLED), " before the session has started");
    }

    /** The present status: a {@link SessionStatus} or a {@link PaymentStatus}. */
    public Enum<?> from() {
        return from;
    }

    /** The status that was asked for. */
    public Enum<?> to() {
        return to;
    }

    /** The statuses that could follow now. */
    public Set<? extends Enum<?>> allowed() {
        return allowed;
    }
}
