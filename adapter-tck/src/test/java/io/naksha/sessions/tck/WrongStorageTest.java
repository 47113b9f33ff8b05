package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import io.naksha.sessions.spi.Storage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Storages that are wrong on purpose are caught, each by the rule that it breaks. */
class WrongStorageTest {
    /** Whether a storage without a lock loses a race is a matter of luck; that it loses none in so many runs, of much luck. */
    private static final int MAX_RUNS = 10;

    private static final ThreadLocal<Supplier<? extends Storage>> WRONG =
            ThreadLocal.withInitial(() -> ReferenceStorage::new);

    @AfterEach
    void forget() {
        WRONG.remove();
    }

    /** The contract, as the launcher runs it. */
    static final class Contract extends StorageContract {
        @Override
        protected Storage createStorage() {
            return WRONG.get().get();
        }

        @Override
        protected Set<StorageFeature> missingFeatures() {
            return Set.of(StorageFeature.LEASING_WITHOUT_WAITING);
        }
    }

    /** The random commands, as the launcher runs them. */
    static final class Properties extends StorageProperties {
        @Override
        protected Storage createStorage() {
            return WRONG.get().get();
        }
    }

    /**
     * A storage that is wrong.
     *
     * @param how what it does
     * @param storage makes it
     * @param group the rules that are run
     * @param broken those that have to fail
     */
    record Wrong(String how, Supplier<? extends Storage> storage, Class<?> group, List<String> broken) {
        @Override
        public String toString() {
            return how + ": " + String.join(", ", broken);
        }
    }

    static Wrong wrong(String how, Supplier<? extends Storage> storage, Class<?> group, String... broken) {
        return new Wrong(how, storage, group, List.of(broken));
    }

    static Stream<Wrong> wrongStorages() {
        return Stream.of(
                wrong(
                        "commits on an Error",
                        WrongTransactions.CommitsOnError::new,
                        StorageContract.Transactions.class,
                        "anErrorRollsEverythingBack",
                        "aStackOverflowRollsEverythingBack"),
                wrong(
                        "wraps exceptions",
                        WrongTransactions.WrapsExceptions::new,
                        StorageContract.Transactions.class,
                        "anExceptionRollsEverythingBack"),
                wrong(
                        "units never end",
                        WrongTransactions.UnitsNeverEnd::new,
                        StorageContract.Transactions.class,
                        "aUnitThatEndedRefusesToReadAndWrite"),
                wrong(
                        "dirty reads",
                        WrongTransactions.DirtyReads::new,
                        StorageContract.Visibility.class,
                        "aReaderNeverSeesWhatIsNotCommitted"),
                wrong(
                        "commits in two steps",
                        WrongTransactions.CommitsInTwoSteps::new,
                        StorageContract.Visibility.class,
                        "whoSeesPartOfATransactionSeesTheRest"),
                wrong(
                        "the lock does not lock",
                        WrongTransactions.LockDoesNotLock::new,
                        StorageContract.Locks.class,
                        "aLockWaitsForTheOneBeforeAndReadsWhatItWrote",
                        "racingWritersLoseNoUpdate"),
                wrong(
                        "the lock does not lock",
                        WrongTransactions.LockDoesNotLock::new,
                        StorageContract.BookingRaces.class,
                        "ofManyBookingsOfOneSlotOneWins"),
                wrong(
                        "runs actions after a rollback",
                        WrongTransactions.RunsActionsAfterRollback::new,
                        StorageContract.AfterCommit.class,
                        "actionsNeverRunAfterARollback"),
                wrong(
                        "lets actions spoil the result",
                        WrongTransactions.ActionsSpoilTheResult::new,
                        StorageContract.AfterCommit.class,
                        "anActionThatThrowsHarmsNobody"),
                wrong(
                        "lets actions throw errors",
                        WrongTransactions.ActionsThrowErrors::new,
                        StorageContract.AfterCommit.class,
                        "anActionThatThrowsAnErrorHarmsNobody"),
                wrong(
                        "loses statistics",
                        WrongTransactions.LosesStatistics::new,
                        StorageContract.Statistics.class,
                        "racingCountsAreAllCounted"),
                wrong(
                        "ignores the consultant",
                        WrongRepositories::ignoringTheConsultant,
                        StorageContract.Isolation.class,
                        "anothersRecordsAreNotFound"),
                wrong(
                        "updates by the id alone",
                        WrongRepositories::updatingByTheIdAlone,
                        StorageContract.Isolation.class,
                        "anothersSessionCannotBeUpdated",
                        "aSessionCannotBeTiedToAnothersClient"),
                wrong(
                        "closed intervals",
                        WrongRepositories::withClosedIntervals,
                        StorageContract.Clashes.class,
                        "slotsThatTouchDoNotClash",
                        "theLongestSessionIsSeenFromEitherEnd",
                        "randomCalendarsClashAsTheQuerySays"),
                wrong(
                        "repeats the row at the cursor",
                        WrongRepositories::repeatingTheRowAtTheCursor,
                        StorageContract.SessionLists.class,
                        "everySortHoldsInBothDirections",
                        "whatIsInsertedMeanwhileMakesNoPageRepeatOrSkipARow"),
                wrong(
                        "takes searches for patterns",
                        WrongRepositories::takingSearchesForPatterns,
                        StorageContract.SessionLists.class,
                        "aSearchTakesWildcardsAndQuotesAsTheyAre"),
                wrong(
                        "addresses as they are spelled",
                        WrongRepositories::withAddressesAsTheyAreSpelled,
                        StorageContract.ClientKeys.class,
                        "anAddressWithTheSameKeyIsTaken"),
                wrong(
                        "addresses without accents",
                        WrongRepositories::withAddressesWithoutAccents,
                        StorageContract.ClientKeys.class,
                        "anAddressWithAnotherKeyIsFree"),
                wrong(
                        "forgets a filter",
                        WrongRepositories::forgettingAFilter,
                        StorageContract.ClientLists.class,
                        "eachConditionAloneShowsWhatItMatches"),
                wrong(
                        "leases twice",
                        WrongRepositories::leasingTwice,
                        StorageContract.Leases.class,
                        "ofManyDispatchersEachEntryGoesToOne",
                        "anEntryInsertedUnderALeaseIsNotGivenAwayBeforeItEnds"),
                wrong(
                        "settles by any lease",
                        WrongRepositories::settlingByAnyLease,
                        StorageContract.Leases.class,
                        "aLeaseThatRanOutIsGivenToAnother"),
                wrong(
                        "ignores the stream",
                        WrongRepositories::ignoringTheStream,
                        StorageContract.Streams.class,
                        "anEntryWaitsForEarlierPendingOnesOfItsStream",
                        "randomStreamsAreCarriedOutInOrder"),
                wrong(
                        "trims idempotency keys",
                        WrongRepositories::trimmingIdempotencyKeys,
                        StorageContract.Idempotency.class,
                        "keysThatDifferInAnyByteAreDifferent"));
    }

    @ParameterizedTest
    @MethodSource({"wrongStorages", "io.naksha.sessions.tck.WrongDetailCases#all"})
    void aWrongStorageIsCaught(Wrong wrong) {
        WRONG.set(wrong.storage());
        Set<String> failed = new HashSet<>();
        for (int run = 0; run < MAX_RUNS && !failed.containsAll(wrong.broken()); run++) {
            failed.addAll(failed(wrong.group()));
        }
        assertThat(failed).containsAll(wrong.broken());
    }

    private static Set<String> failed(Class<?> group) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectNestedClass(List.of(Contract.class), group))
                .execute()
                .testEvents()
                .failed()
                .map(WrongStorageTest::ruleOf)
                .collect(Collectors.toSet());
    }

    private static String ruleOf(Event failed) {
        return ((org.junit.platform.engine.support.descriptor.MethodSource)
                        failed.getTestDescriptor().getSource().orElseThrow())
                .getMethodName();
    }

    static Stream<Wrong> storagesWrongInSequences() {
        return Stream.of(
                wrong("closed intervals", WrongRepositories::withClosedIntervals, StorageProperties.class),
                wrong("leases twice", WrongRepositories::leasingTwice, StorageProperties.class),
                wrong("settles by any lease", WrongRepositories::settlingByAnyLease, StorageProperties.class),
                wrong("ignores the stream", WrongRepositories::ignoringTheStream, StorageProperties.class),
                wrong(
                        "addresses as spelled",
                        WrongRepositories::withAddressesAsTheyAreSpelled,
                        StorageProperties.class),
                wrong("patterns", WrongRepositories::takingSearchesForPatterns, StorageProperties.class),
                wrong("commits exceptions", WrongTransactions.CommitsOnException::new, StorageProperties.class));
    }

    @ParameterizedTest
    @MethodSource("storagesWrongInSequences")
    void randomCommandsCatchAWrongStorage(Wrong wrong) {
        WRONG.set(wrong.storage());
        EngineTestKit.engine("jqwik")
                .configurationParameter("jqwik.database", "target/jqwik-database-of-wrong-storages")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .selectors(selectClass(Properties.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(1).failed(1));
    }
}
