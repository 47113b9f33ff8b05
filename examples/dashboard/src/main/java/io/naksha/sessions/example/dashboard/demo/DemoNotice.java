package io.naksha.sessions.example.dashboard.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where it is and how to get in. */
@Component
@ConditionalOnBooleanProperty("dashboard.demo.enabled")
class DemoNotice {
    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = "http://localhost:" + web.getWebServer().getPort();
            System.out.printf("""

                      The dashboard:    %1$s/dashboard     log in as jane@example.org, password %2$s
                      The public page:  %1$s/jane-doe
                      Administration:   %1$s/admin         log in as %3$s, password %2$s

                    """, address, DemoData.PASSWORD, DemoData.ADMIN);
        }
    }
}
