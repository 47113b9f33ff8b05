package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.ConsultantId;

/**
 * A repository that is reached only by saying whose rows it is about to work on.
 *
 * @param scope takes note
 * @param repository the repository
 * @param <R> its type
 */
record Scoped<R>(RowScope scope, R repository) {
    /** For the rows of one consultant. */
    R of(ConsultantId consultantId) {
        scope.of(consultantId);
        return repository;
    }

    /** For the rows of all consultants. */
    R across() {
        scope.across();
        return repository;
    }
}
