package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what one request changes about a client, all of it or nothing. */
@Service
class ClientEdits {
    /** Changes the details, whose version is checked, then the status. */
    @Transactional
    public void apply(Workspace desk, ClientId id, ClientEdit edit) {
        desk.clients().update(id, edit.details());
        ClientStatus status = edit.status();
        if (status != null) {
            switch (status) {
                case ACTIVE -> desk.clients().reactivate(id);
                case DEACTIVATED -> desk.clients().deactivate(id);
                case BLOCKED -> desk.clients().block(id);
            }
        }
    }
}
