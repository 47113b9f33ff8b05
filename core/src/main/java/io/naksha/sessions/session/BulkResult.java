package io.naksha.sessions.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk update did, in the order of its ids.
 *
 * @param outcomes one for each id
 */
public record BulkResult(List<Outcome> outcomes) {
    /** Copies the outcomes. */
    public BulkResult {
        outcomes = List.copyOf(outcomes);
    }

    /** What became of one session. */
    public enum Kind {
        /** It was changed. */
        CHANGED,
        /** It had what was asked for already. */
        UNCHANGED,
        /** It was not changed, for the reason given. */
        REFUSED
    }

    /**
     * What became of one session.
     *
     * @param sessionId which one
     * @param kind what became of it
     * @param reason why it was refused; absent otherwise
     */
    public record Outcome(
            SessionId sessionId, Kind kind, @Nullable String reason) {}

    /** How many sessions had this outcome. */
    public long count(Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
