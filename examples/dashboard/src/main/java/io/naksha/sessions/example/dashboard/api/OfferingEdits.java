package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.OfferingUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what one request changes about an offering, all of it or nothing. */
@Service
class OfferingEdits {
    /** Takes an offering off the public page, where it still is at this version. */
    @Transactional
    public Offering deactivate(Workspace desk, OfferingId id, @Nullable Long version) {
        desk.offerings()
                .update(id, OfferingUpdate.builder().expectedVersion(version).build());
        return desk.offerings().deactivate(id);
    }
}
