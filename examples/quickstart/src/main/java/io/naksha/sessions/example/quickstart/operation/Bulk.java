package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.session.BulkResult;
import io.naksha.sessions.session.BulkUpdate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.stream.Collectors;

/** Many sessions get the same status. Those that have it already stay as they are. */
public record Bulk(@NotBlank String consultant, @NotNull BulkUpdate change) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        BulkResult result = desk.sessions(consultant).bulkUpdate(change);
        long refused = result.count(BulkResult.Kind.REFUSED);
        if (refused == 0) {
            return Result.done();
        }
        String reasons = result.outcomes().stream()
                .map(BulkResult.Outcome::reason)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return Result.remarked(refused + " of " + result.outcomes().size() + " sessions refused: " + reasons);
    }
}
