package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.session.SessionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The client did not come. Recording that again changes nothing. */
public record NoShow(@NotBlank String consultant, @NotNull SessionId session) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        desk.sessions(consultant).markNoShow(session);
        return Result.done();
    }
}
