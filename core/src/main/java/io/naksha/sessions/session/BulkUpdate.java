package io.naksha.sessions.session;

import io.naksha.sessions.validation.FreeText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same change to many sessions. Status and payment of one session change together or not at all.
 *
 * @param ids 1 to {@value #MAX_IDS} sessions; repeated ids count once
 * @param status the status to give; absent to leave it
 * @param paymentStatus the payment status to give; absent to leave it
 * @param mode what one refusal means for the others
 * @param reason why, where the status is CANCELLED
 */
public record BulkUpdate(
        @NotEmpty @Size(max = MAX_IDS, message = "must be at most {max} ids")
        List<@NotNull SessionId> ids,

        @Nullable SessionStatus status,
        @Nullable PaymentStatus paymentStatus,
        @NotNull Mode mode,
        @FreeText(max = 1_000) @Nullable String reason) {
    /** The most sessions in one update. */
    public static final int MAX_IDS = 500;

    /** What one refusal means for the others. */
    public enum Mode {
        /** Nothing is changed. */
        ALL_OR_NOTHING,
        /** The others are changed. */
        BEST_EFFORT
    }

    /** Drops repeated ids; best effort unless a mode is named. */
    public BulkUpdate {
        ids = ids == null ? List.of() : ids.stream().distinct().toList();
        mode = mode == null ? Mode.BEST_EFFORT : mode;
    }

    /** Gives sessions a status, best effort. */
    public static BulkUpdate status(Collection<SessionId> ids, SessionStatus status) {
        return new BulkUpdate(new ArrayList<>(ids), status, null, Mode.BEST_EFFORT, null);
    }

    /** Gives sessions a payment status, best effort. */
    public static BulkUpdate payment(Collection<SessionId> ids, PaymentStatus paymentStatus) {
        return new BulkUpdate(new ArrayList<>(ids), null, paymentStatus, Mode.BEST_EFFORT, null);
    }

    /** The same update in another mode. */
    public BulkUpdate in(Mode other) {
        return new BulkUpdate(ids, status, paymentStatus, other, reason);
    }

    /** Hides the reason: personal data stays out of logs. */
    @Override
    public String toString() {
        return "BulkUpdate[" + ids.size() + " ids, status=" + status + ", paymentStatus=" + paymentStatus + "]";
    }
}
