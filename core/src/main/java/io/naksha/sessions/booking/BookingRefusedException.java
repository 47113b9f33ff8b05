package io.naksha.sessions.booking;

import io.naksha.sessions.common.NakshaException;

/** The booking is not accepted, and the caller is not told why. */
public final class BookingRefusedException extends NakshaException {
    private static final long serialVersionUID = 1L;

    /** Makes an error that explains nothing. */
    public BookingRefusedException() {
        super("this booking cannot be accepted");
    }
}
