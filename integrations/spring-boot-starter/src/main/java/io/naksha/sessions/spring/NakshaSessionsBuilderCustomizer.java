package io.naksha.sessions.spring;

import io.naksha.sessions.NakshaSessionsBuilder;

/** Changes how the {@code NakshaSessions} bean is built; as a bean, called in order after all else is set. */
@FunctionalInterface
public interface NakshaSessionsBuilderCustomizer {
    /** Changes the builder. Its storage is closed by the context, and its poller is started by it. */
    void customize(NakshaSessionsBuilder builder);
}
