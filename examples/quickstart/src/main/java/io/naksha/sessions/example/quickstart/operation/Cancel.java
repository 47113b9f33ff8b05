package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.SessionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A session is called off, by the client or the consultant. Cancelling what is cancelled changes nothing. */
public record Cancel(
        @NotBlank String consultant,
        @NotNull SessionId session,
        Cancellation.@NotNull Party by,
        @Nullable String reason)
        implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        desk.sessions(consultant).cancel(session, by, reason);
        return Result.done();
    }
}
