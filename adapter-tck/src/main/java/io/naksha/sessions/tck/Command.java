package io.naksha.sessions.tck;

import io.naksha.sessions.spi.UnitOfWork;

/** Something done to a storage and to the model at once, within a transaction that holds the consultant's lock. */
interface Command {
    /**
     * Does it to both, and asserts that both answer alike.
     *
     * @throws Refused where the caller of the storage would end the transaction
     */
    void run(UnitOfWork unit, Model model);

    /** Ends the transaction because a command was refused. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
