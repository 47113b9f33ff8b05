package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.session.SessionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The consultant agrees to a session. Confirming what is confirmed changes nothing. */
public record Confirm(@NotBlank String consultant, @NotNull SessionId session) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        desk.sessions(consultant).confirm(session);
        return Result.done();
    }
}
