package io.naksha.sessions.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction changes in a book that all consultants share, on top of what others commit meanwhile. The rows that it
 * changes are locked, so the changes fit on any later state of the book.
 */
final class Overlay<B> {
    private final List<UnaryOperator<B>> changes = new ArrayList<>();
    private @Nullable B base;
    private @Nullable B view;

    /** The committed book with the changes. */
    B on(B committed) {
        B known = view;
        if (known != null && base == committed) {
            return known;
        }
        B next = committed;
        for (UnaryOperator<B> change : changes) {
            next = change.apply(next);
        }
        base = committed;
        view = next;
        return next;
    }

    void add(B committed, UnaryOperator<B> change) {
        B next = change.apply(on(committed));
        changes.add(change);
        view = next;
    }
}
