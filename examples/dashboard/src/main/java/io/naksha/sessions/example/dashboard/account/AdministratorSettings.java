package io.naksha.sessions.example.dashboard.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The administrator.
 *
 * @param email the address to log in with; absent for none of the settings' making
 * @param password the password of a new account; that of one which is there stays
 */
@ConfigurationProperties("dashboard.admin")
public record AdministratorSettings(
        @Nullable String email, @Nullable String password) {
    /** Hides both. */
    @Override
    public String toString() {
        return "AdministratorSettings[hidden]";
    }
}
