package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.SessionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** A session moves to another time. Moving it to where it is changes nothing; naming a version a second time is refused as stale. */
public record Move(
        @NotBlank String consultant,
        @NotNull SessionId session,
        @NotNull Reschedule to) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        desk.sessions(consultant).reschedule(session, to);
        return Result.done();
    }
}
