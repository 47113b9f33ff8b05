package io.naksha.sessions.spi;

/** Places a session in a transaction of its own, which a refusal undoes. */
final class LonePlacement {
    private LonePlacement() {}

    /** Carries a refusal out of the transaction. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient PlacementResult result;

        RefusedException(PlacementResult result) {
            super(null, null, false, false);
            this.result = result;
        }
    }

    static PlacementResult place(Storage storage, Placement placement) {
        try {
            return storage.inTransaction(unit -> {
                PlacementResult result = unit.place(placement);
                if (!(result instanceof PlacementResult.Placed)) {
                    throw new RefusedException(result);
                }
                return result;
            });
        } catch (RefusedException refused) {
            return refused.result;
        }
    }
}
