package io.naksha.sessions.example.dashboard.account;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.example.dashboard.security.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the account of an administrator, who approves everybody else, where the settings name one that is not there. */
@Component
@Order(2)
final class Administrator implements ApplicationRunner {
    private final Accounts accounts;
    private final AdministratorSettings settings;

    Administrator(Accounts accounts, AdministratorSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.email() == null) {
            return;
        }
        EmailAddress email = EmailAddress.of(settings.email());
        if (!accounts.has(email)) {
            String password = ValidationException.required(settings.password(), "dashboard.admin.password");
            Passwords.require(password);
            accounts.add(email, password, Role.ADMIN, null);
        }
    }
}
