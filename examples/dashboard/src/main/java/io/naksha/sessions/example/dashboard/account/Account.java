package io.naksha.sessions.example.dashboard.account;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.example.dashboard.security.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may log in.
 *
 * @param id the account's id
 * @param passwordHash the password as it is kept
 * @param role what the user is
 * @param consultantId which consultant; absent for an administrator
 */
record Account(
        UUID id, String passwordHash, Role role, @Nullable ConsultantId consultantId) {
    /** Hides the password. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
