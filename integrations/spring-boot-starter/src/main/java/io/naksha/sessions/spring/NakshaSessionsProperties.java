package io.naksha.sessions.spring;

import io.naksha.sessions.effect.DispatchSettings;
import io.naksha.sessions.jdbc.SchemaOption;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code naksha.sessions.*}.
 *
 * @param enabled whether anything is configured at all
 * @param schema the tables
 * @param dispatch how mails are sent and meeting links are made
 * @param cache what lists and summaries are kept in for a short time
 * @param health when the outbox counts as unwell
 * @param metrics what is measured
 */
@ConfigurationProperties("naksha.sessions")
public record NakshaSessionsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Schema schema,
        @DefaultValue Dispatch dispatch,
        @DefaultValue CacheSettings cache,
        @DefaultValue Health health,
        @DefaultValue Metrics metrics) {

    /**
     * The tables.
     *
     * @param migrate whether they are made and changed when the application starts, which needs Flyway
     * @param options what they have beyond the plain schema, on PostgreSQL
     */
    public record Schema(
            @DefaultValue("never") Migrate migrate,
            @DefaultValue Set<SchemaOption> options) {
        /** When tables are made and changed. */
        public enum Migrate {
            /** Not by the application. */
            NEVER,
            /** Before anything else uses them. */
            ON_START
        }
    }

    /**
     * How effects are carried out; what {@link DispatchSettings} says of each.
     *
     * @param inline whether effects are tried by the thread that committed, right after its commit
     * @param polling whether this process retries, and does what a crashed one left
     * @param inlineDeadline how long a caller waits for effects right after its commit
     * @param pollInterval how long the poller rests when nothing was due
     * @param lease after how long another process may try too; at least twice as long as a mailer or meeting platform can take
     * @param linkGrace how long a mail waits for its meeting link
     * @param batchSize the most entries to take at once
     * @param workers threads for mail, and as many again for meeting platforms
     * @param retry when a failed effect is tried again
     * @param retention how long what is over is kept
     */
    public record Dispatch(
            @DefaultValue("true") boolean inline,
            @DefaultValue("true") boolean polling,
            @DefaultValue("2s") Duration inlineDeadline,
            @DefaultValue("1s") Duration pollInterval,
            @DefaultValue("4m") Duration lease,
            @DefaultValue("1m") Duration linkGrace,
            @DefaultValue("50") int batchSize,
            @DefaultValue("4") int workers,
            @DefaultValue Retry retry,
            @DefaultValue Retention retention) {

        DispatchSettings settings() {
            return DispatchSettings.builder()
                    .inlineDeadline(inlineDeadline)
                    .pollInterval(pollInterval)
                    .lease(lease)
                    .linkGrace(linkGrace)
                    .batchSize(batchSize)
                    .workers(workers)
                    .retry(new DispatchSettings.Retry(retry.maxAttempts(), retry.base(), retry.cap()))
                    .retention(new DispatchSettings.Retention(retention.entries(), retention.idempotency()))
                    .build();
        }
    }

    /**
     * When a failed effect is tried again.
     *
     * @param maxAttempts after how many failures an effect is given up
     * @param base the longest wait after the first failure; doubles with each
     * @param cap the longest wait after any failure
     */
    public record Retry(
            @DefaultValue("30") int maxAttempts,
            @DefaultValue("5s") Duration base,
            @DefaultValue("1h") Duration cap) {}

    /**
     * How long what is over is kept.
     *
     * @param entries for effects that were carried out or superseded
     * @param idempotency for idempotency keys, at least 24 hours
     */
    public record Retention(
            @DefaultValue("7d") Duration entries,
            @DefaultValue("7d") Duration idempotency) {}

    /**
     * What lists and summaries are kept in.
     *
     * @param type which cache is used
     */
    public record CacheSettings(@DefaultValue("auto") Type type) {
        /** The caches. */
        public enum Type {
            /** The bean of that kind, where there is one. */
            AUTO,
            /** In this process, which needs naksha-sessions-inmemory; other processes see changes up to 30 seconds late. */
            IN_MEMORY,
            /** None, whatever beans there are. */
            NONE
        }
    }

    /**
     * When the outbox counts as unwell.
     *
     * @param maxLag how long the most overdue effect may be overdue
     * @param maxDeadLetters how many effects may be given up; any number unless set
     */
    public record Health(
            @DefaultValue("5m") Duration maxLag, @Nullable Long maxDeadLetters) {}

    /**
     * What is measured.
     *
     * @param outboxInterval how long one reading of the outbox serves its gauges
     */
    public record Metrics(@DefaultValue("10s") Duration outboxInterval) {}
}
