package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionUpdate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Details of a session change. Setting what is set changes nothing; naming a version a second time is refused as stale. */
public record Edit(
        @NotBlank String consultant,
        @NotNull SessionId session,
        @NotNull SessionUpdate update) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        desk.sessions(consultant).update(session, update);
        return Result.done();
    }
}
