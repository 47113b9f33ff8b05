package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.client.ClientId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** A client may not book any more. Blocking who is blocked changes nothing. */
public record Block(@NotBlank String consultant, @NotNull ClientId client) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        desk.workspace(consultant).clients().block(client);
        return Result.done();
    }
}
