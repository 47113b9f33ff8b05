package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ClientUpdate;
import io.naksha.sessions.common.ValidationException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a PUT changes about a client: the fields that its body names.
 *
 * @param details the fields that an update takes
 * @param status where the client is to stand; absent to leave it
 */
record ClientEdit(ClientUpdate details, @Nullable ClientStatus status) {
    private record Standing(@Nullable ClientStatus status) {}

    static ClientEdit deactivation(@Nullable Long version) {
        return new ClientEdit(ClientUpdate.builder().expectedVersion(version).build(), ClientStatus.DEACTIVATED);
    }

    static ClientEdit of(ObjectNode body, @Nullable Long version, RequestBodies bodies) {
        ObjectNode standing = bodies.take(body, "status");
        if (standing.path("status").isNull()) {
            throw ValidationException.of("status", "required", "must not be cleared");
        }
        return new ClientEdit(
                bodies.versioned(body, version, ClientUpdate.class),
                bodies.read(standing, Standing.class).status());
    }
}
