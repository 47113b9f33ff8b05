package io.naksha.sessions.tck;

import static io.naksha.sessions.tck.WrongStorageTest.wrong;

import java.util.stream.Stream;

/** The storages that are wrong in a small thing, each with the rules that have to notice. */
final class WrongDetailCases {
    private WrongDetailCases() {}

    static Stream<WrongStorageTest.Wrong> all() {
        return Stream.of(
                wrong(
                        "keeps revisions on rollback",
                        WrongDetails.KeepsRevisionsOnRollback::new,
                        StorageContract.Locks.class,
                        "aRevisionThatWasRolledBackIsNotSeen"),
                wrong(
                        "sells taken slots",
                        WrongDetails::sellingTakenSlots,
                        StorageContract.Placing.class,
                        "aTakenSlotIsRefused"),
                wrong(
                        "overwrites contact fields",
                        WrongDetails::overwritingContactFields,
                        StorageContract.Bookers.class,
                        "aKnownBookerIsRecognisedByTheKeyAndNotOverwritten",
                        "emptyContactFieldsAreFilled"),
                wrong(
                        "closed range of facts",
                        WrongDetails::countingFactsAtTheEndOfTheRange,
                        StorageContract.Analytics.class,
                        "rangesOfFactsAreHalfOpen",
                        "factsAreThoseOfTheSessionsThatStartInTheRange"),
                wrong(
                        "keeps milliseconds",
                        WrongDetails::keepingMilliseconds,
                        StorageContract.Sessions.class,
                        "aSessionIsReadAsItWasWritten"),
                wrong(
                        "starts over at a bad cursor",
                        WrongDetails::startingOverAtABadCursor,
                        StorageContract.Cursors.class,
                        "aKeyThatIsNoNumberIsRefusedWhereNumbersAreSorted",
                        "aCursorOfAnotherSortIsRefused"),
                wrong(
                        "reads cursors unchecked",
                        WrongDetails::readingCursorsUnchecked,
                        StorageContract.Cursors.class,
                        "aKeyThatIsNoNumberIsRefusedWhereNumbersAreSorted",
                        "anyKeyIsRefusedOrHasItsPlace"),
                wrong(
                        "makes what it cannot update",
                        WrongDetails::makingWhatItCannotUpdate,
                        StorageContract.UnknownIds.class,
                        "anUnknownClientIsNotUpdated",
                        "anUnknownSessionIsNotUpdated"),
                wrong(
                        "counts behind the cursor",
                        WrongDetails::countingBehindTheCursor,
                        StorageContract.SessionLists.class,
                        "everySortHoldsInBothDirections"),
                wrong(
                        "overwrites statistics",
                        WrongDetails::overwritingStatistics,
                        StorageContract.Clients.class,
                        "anUpdateWritesEveryFieldButTheStatistics"),
                wrong(
                        "sorts names by code unit",
                        WrongDetails::sortingNamesByCodeUnit,
                        StorageContract.ClientLists.class,
                        "namesSortByCodePoint"),
                wrong(
                        "orders ids by signed numbers",
                        WrongDetails::orderingIdsBySignedNumbers,
                        StorageContract.ClientLists.class,
                        "everySortHoldsInBothDirections"));
    }
}
