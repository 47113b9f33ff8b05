package io.naksha.sessions.usecase;

import io.naksha.sessions.spi.PlacementResult;

/** Rolls a placement back and carries why out of the transaction. Never leaves this package. */
final class NotPlaced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PlacementResult result;

    NotPlaced(PlacementResult result) {
        super(null, null, false, false);
        this.result = result;
    }

    PlacementResult result() {
        return result;
    }
}
