package io.naksha.sessions.tck;

import io.naksha.sessions.spi.Storage;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The rules that every {@link Storage} keeps. Extend it and say how a storage is made; JUnit 5 finds the rules as nested classes.
 *
 * <p>The rules need no empty storage: each makes consultants of its own. Those of the outbox and of pruning work on everything there is,
 * though, so a database that several test classes share must not be used by two of them at once, nor by a dispatcher.
 */
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock("io.naksha.sessions.tck.Storage")
@Timeout(value = 5, unit = TimeUnit.MINUTES) // reached only by a storage that is stuck
public abstract class StorageContract {
    /** For subclasses. */
    protected StorageContract() {}

    /**
     * Gives the storage for one test; it is closed afterwards. It may be empty, or stand on a database that earlier tests wrote to. Data of
     * earlier tests may be changed and removed.
     */
    protected abstract Storage createStorage();

    /** What this storage cannot do; nothing unless overridden. Rules that need it are skipped, with the reason. */
    protected Set<StorageFeature> missingFeatures() {
        return Set.of();
    }

    /** How many random lists, filters and command sequences each rule tries; 30 unless overridden. */
    protected int tries() {
        return 30;
    }

    @Nested
    class Consultants extends ConsultantRules {}

    @Nested
    class ConsultantLists extends ConsultantListRules {}

    @Nested
    class Locks extends LockRules {}

    @Nested
    class Offerings extends OfferingRules {}

    @Nested
    class Clients extends ClientRules {}

    @Nested
    class ClientKeys extends ClientKeyRules {}

    @Nested
    class Statistics extends ClientStatisticsRules {}

    @Nested
    class ClientLists extends ClientListRules {}

    @Nested
    class Sessions extends SessionRules {}

    @Nested
    class Clashes extends ClashRules {}

    @Nested
    class SessionLists extends SessionListRules {}

    @Nested
    class Webinars extends WebinarRules {}

    @Nested
    class Cursors extends CursorRules {}

    @Nested
    class UnknownIds extends UnknownIdRules {}

    @Nested
    class Isolation extends IsolationRules {}

    @Nested
    class Transactions extends TransactionRules {}

    @Nested
    class Visibility extends VisibilityRules {}

    @Nested
    class AfterCommit extends AfterCommitRules {}

    @Nested
    class Placing extends PlacementRules {}

    @Nested
    class PlacingInUnits extends PlacementRules {
        @Override
        boolean inUnits() {
            return true;
        }
    }

    @Nested
    class Bookers extends BookerRules {}

    @Nested
    class BookersInUnits extends BookerRules {
        @Override
        boolean inUnits() {
            return true;
        }
    }

    @Nested
    class BookingRaces extends BookingRaceRules {}

    @Nested
    class BookingRacesInUnits extends BookingRaceRules {
        @Override
        boolean inUnits() {
            return true;
        }
    }

    @Nested
    class Commands extends CommandRules {}

    @Nested
    class Idempotency extends IdempotencyRules {}

    @Nested
    class CommandRaces extends CommandRaceRules {}

    @Nested
    class Outbox extends OutboxRules {}

    @Nested
    class Leases extends LeaseRules {}

    @Nested
    class Streams extends StreamRules {}

    @Nested
    class Analytics extends AnalyticsRules {}
}
