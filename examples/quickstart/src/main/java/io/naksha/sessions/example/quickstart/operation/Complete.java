package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.session.SessionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** A session took place. Completing what is completed changes nothing. */
public record Complete(@NotBlank String consultant, @NotNull SessionId session) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        desk.sessions(consultant).complete(session);
        return Result.done();
    }
}
