package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.usecase.PublicBooking;
import io.naksha.sessions.usecase.Sessions;

/**
 * The two ways into the SDK: the public page, and a consultant's workspace.
 *
 * @param naksha the SDK
 */
public record Desk(NakshaSessions naksha) {
    PublicBooking publicPage() {
        return naksha.booking();
    }

    /** The workspace of the consultant with this slug. */
    Workspace workspace(String slug) {
        Consultant consultant =
                naksha.consultants().findBySlug(slug).orElseThrow(() -> new NotFoundException("consultant", slug));
        return naksha.workspace(consultant.id());
    }

    Sessions sessions(String slug) {
        return workspace(slug).sessions();
    }
}
