package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.session.WebinarId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A webinar is called off with all its seats. Cancelling what is cancelled changes nothing. */
public record CancelWebinar(
        @NotBlank String consultant,
        @NotNull WebinarId webinar,
        @Nullable String reason) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        desk.workspace(consultant).webinars().cancel(webinar, reason);
        return Result.done();
    }
}
