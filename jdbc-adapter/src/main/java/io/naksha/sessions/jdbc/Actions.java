package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Redacted;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done after a commit. Whatever an action throws is logged, and keeps no other from running. */
final class Actions {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStorage.class);

    private Actions() {}

    static void run(List<Runnable> actions) {
        actions.forEach(Actions::run);
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (Throwable thrown) {
            LOG.error("an action after a commit failed: {}", Redacted.describe(thrown), Redacted.of(thrown));
        }
    }
}
