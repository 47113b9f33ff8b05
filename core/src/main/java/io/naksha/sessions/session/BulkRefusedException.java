package io.naksha.sessions.session;

import io.naksha.sessions.common.NakshaException;

/** An all-or-nothing bulk update was refused: nothing was changed. */
public final class BulkRefusedException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final transient BulkResult result;

    /** Makes an error from what would have become of each session. */
    public BulkRefusedException(BulkResult result) {
        super(result.count(BulkResult.Kind.REFUSED) + " of " + result.outcomes().size()
                + " sessions were refused, so none was changed");
        this.result = result;
    }

    /** What would have become of each session. */
    public BulkResult result() {
        return result;
    }
}
