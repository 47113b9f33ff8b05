package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.WebinarId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** A webinar moves with all its seats. Moving it to where it is changes nothing. */
public record MoveWebinar(
        @NotBlank String consultant,
        @NotNull WebinarId webinar,
        @NotNull Reschedule to) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        desk.workspace(consultant).webinars().reschedule(webinar, to);
        return Result.done();
    }
}
