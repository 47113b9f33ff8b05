package io.naksha.sessions.client;

import io.naksha.sessions.common.NakshaException;

/** The e-mail address belongs to a client of this consultant already. */
public final class DuplicateClientException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final transient ClientId existing;

    /** Makes an error that names the client who has the address. */
    public DuplicateClientException(ClientId existing) {
        super("the e-mail address belongs to client " + existing);
        this.existing = existing;
    }

    /** The client who has the address. */
    public ClientId existing() {
        return existing;
    }
}
