package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.session.CreatedSession;
import io.naksha.sessions.session.NewSession;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The consultant makes a session by hand. The idempotency key makes a repeated request find the session that the first one made. */
public record Create(@NotBlank String consultant, @NotNull NewSession request) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        CreatedSession created = desk.sessions(consultant).create(request);
        return new Result(Named.of(created.session()), created.replayed() ? Book.REPLAYED : "");
    }
}
