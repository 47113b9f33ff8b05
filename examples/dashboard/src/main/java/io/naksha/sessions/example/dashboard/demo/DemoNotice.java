package io.naksha.sessions.example.dashboard.demo;

import io.naksha.sessions.example.dashboard.account.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started it where it is, and how to get into the demonstration where there is one. */
@Component
@ConditionalOnBooleanProperty("dashboard.demo.enabled")
class DemoNotice {
    private final Accounts accounts;
    private final Environment environment;

    DemoNotice(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String address = "http://localhost:" + environment.getProperty("local.server.port");
        if (!accounts.has(DemoData.ADMIN)) {
            System.out.printf("%n  The dashboard: %s/dashboard%n%n", address);
            return;
        }
        System.out.printf("""

                  The dashboard:    %1$s/dashboard     log in as jane@example.org, password %2$s
                  The public page:  %1$s/jane-doe
                  Administration:   %1$s/admin         log in as %3$s, password %2$s

                """, address, DemoData.PASSWORD, DemoData.ADMIN.value());
    }
}
