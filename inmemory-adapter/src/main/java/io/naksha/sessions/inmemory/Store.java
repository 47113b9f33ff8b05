package io.naksha.sessions.inmemory;

import java.util.function.UnaryOperator;

/** The committed data, and the locks of those who change them. */
final class Store {
    private final Locks locks;
    private volatile Root root = Root.EMPTY;

    Store(Locks locks) {
        this.locks = locks;
    }

    Root root() {
        return root;
    }

    Locks locks() {
        return locks;
    }

    /** Makes changes visible, all at once. Readers are never kept waiting; writers only while others publish. */
    synchronized void publish(UnaryOperator<Root> changes) {
        root = changes.apply(root);
    }
}
