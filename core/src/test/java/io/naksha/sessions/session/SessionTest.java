package io.naksha.sessions.session;

import static io.naksha.sessions.session.Samples.BEFORE_START;
import static io.naksha.sessions.session.Samples.NOW;
import static io.naksha.sessions.session.Samples.SESSION;
import static io.naksha.sessions.session.Samples.START;
import static io.naksha.sessions.session.Samples.euro;
import static io.naksha.sessions.session.Samples.room;
import static io.naksha.sessions.session.SessionStatus.CANCELLED;
import static io.naksha.sessions.session.SessionStatus.COMPLETED;
import static io.naksha.sessions.session.SessionStatus.CONFIRMED;
import static io.naksha.sessions.session.SessionStatus.NO_SHOW;
import static io.naksha.sessions.session.SessionStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.offering.Platform;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SessionTest {
    static Stream<Arguments> everyPair() {
        return Stream.of(SessionStatus.values())
                .flatMap(from -> Stream.of(SessionStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void becomesWhatTheTableAllows(SessionStatus from, SessionStatus to) {
        Session session = Samples.session(from);
        if (from == to) {
            assertThat(session.become(to, START)).isSameAs(session);
        } else if (to == CANCELLED) {
            assertThatIllegalArgumentException().isThrownBy(() -> session.become(to, START));
        } else if (from.canBecome(to)) {
            assertThat(session.become(to, START)).isEqualTo(asChanged(session, to, null, START));
        } else {
            assertThatThrownBy(() -> session.become(to, START))
                    .isInstanceOfSatisfying(
                            IllegalTransitionException.class, error -> assertRefused(error, from, to, from.next()));
        }
    }

    private static Session asChanged(Session was, SessionStatus status, Cancellation cancellation, Instant now) {
        return new Session(
                was.id(),
                was.consultantId(),
                was.clientId(),
                was.details(),
                was.schedule(),
                status,
                cancellation,
                was.payment(),
                was.meeting(),
                was.notes(),
                was.origin(),
                was.stamp().changed(now));
    }

    private static void assertRefused(
            IllegalTransitionException error, SessionStatus from, SessionStatus to, Set<SessionStatus> allowed) {
        assertThat(error.from()).isEqualTo(from);
        assertThat(error.to()).isEqualTo(to);
        assertThat(error.allowed()).isEqualTo(allowed);
        assertThat(error.getMessage()).contains(from + " cannot become " + to);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "NO_SHOW"})
    void endsOnlyOnceItHasStarted(SessionStatus end) {
        Session session = Samples.session(CONFIRMED);

        assertThat(session.become(end, START).status()).isEqualTo(end);
        assertThatThrownBy(() -> session.become(end, BEFORE_START))
                .isInstanceOfSatisfying(IllegalTransitionException.class, error -> {
                    assertRefused(error, CONFIRMED, end, Set.of(CANCELLED));
                    assertThat(error.getMessage()).contains("before the session has started");
                });
    }

    @Test
    void tableComesBeforeTheClock() {
        Session pending = Samples.session(PENDING);

        assertThatThrownBy(() -> pending.become(COMPLETED, BEFORE_START))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        error -> assertRefused(error, PENDING, COMPLETED, Set.of(CONFIRMED, CANCELLED)));
        assertThat(pending.become(CONFIRMED, BEFORE_START).status()).isEqualTo(CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource
    void nextStatusesAreThoseThatItCanBecome(SessionStatus from) {
        Session session = Samples.session(from);
        for (Instant now : List.of(BEFORE_START, START)) {
            Set<SessionStatus> possible = EnumSet.noneOf(SessionStatus.class);
            for (SessionStatus to : SessionStatus.values()) {
                if (to != from && isPossible(session, to, now)) {
                    possible.add(to);
                }
            }
            assertThat(session.nextStatuses(now)).isEqualTo(possible);
        }
    }

    private static boolean isPossible(Session session, SessionStatus to, Instant now) {
        try {
            Session after = to == CANCELLED
                    ? session.cancelled(new Cancellation(Cancellation.Party.CONSULTANT, null, now), now)
                    : session.become(to, now);
            return after.status() == to;
        } catch (IllegalTransitionException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCalledOffWhileOpen(SessionStatus from) {
        Session session = Samples.session(from);
        Cancellation other = new Cancellation(Cancellation.Party.CONSULTANT, null, START);
        if (from == CANCELLED) {
            assertThat(session.cancelled(other, START)).isSameAs(session);
        } else if (from == COMPLETED || from == NO_SHOW) {
            assertThatThrownBy(() -> session.cancelled(other, START))
                    .isInstanceOfSatisfying(
                            IllegalTransitionException.class, error -> assertRefused(error, from, CANCELLED, Set.of()));
        } else {
            assertThat(session.cancelled(other, START)).isEqualTo(asChanged(session, CANCELLED, other, START));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAnotherPaymentInEveryStatus(SessionStatus status) {
        Session session = Samples.session(status);
        Payment paid = session.payment().become(PaymentStatus.PAID, NOW);
        Session after = session.paid(paid, NOW);

        assertThat(after.payment()).isEqualTo(paid);
        assertThat(after.cancellation()).isEqualTo(session.cancellation());
        assertThat(after.stamp()).isEqualTo(session.stamp().changed(NOW));
        assertThat(after.status()).isEqualTo(status);
        assertThat(session.paid(Payment.due(euro("80"), "card"), NOW)).isSameAs(session);
    }

    @ParameterizedTest
    @EnumSource
    void takesOtherNotesInEveryStatus(SessionStatus status) {
        Session session = Samples.session(status);
        Notes other = new Notes("changed", null);
        Session after = session.noted(other, NOW);

        assertThat(after.notes()).isEqualTo(other);
        assertThat(after.cancellation()).isEqualTo(session.cancellation());
        assertThat(after.stamp()).isEqualTo(session.stamp().changed(NOW));
        assertThat(session.noted(new Notes("bring papers", "asks a lot"), NOW)).isSameAs(session);
    }

    @ParameterizedTest
    @EnumSource
    void movesWhileOpen(SessionStatus status) {
        Session session = Samples.session(status);
        Schedule later = Schedule.of(START.plusSeconds(86_400).atZone(Samples.BERLIN), 30, OverlapPolicy.OVERRIDDEN);

        assertThat(session.moved(session.schedule(), session.details(), NOW)).isSameAs(session);
        if (status.isFinal()) {
            assertClosed(() -> session.moved(later, session.details(), NOW), status);
        } else {
            Session after = session.moved(later, session.details(), NOW);
            assertThat(after.schedule()).isEqualTo(later);
            assertThat(after.status()).isEqualTo(status);
            assertThat(after.stamp()).isEqualTo(session.stamp().changed(NOW));
        }
    }

    @Test
    void movesToAnotherWebinarAtTheSameTime() {
        Session session = Samples.session();
        SessionDetails elsewhere = session.details().inWebinar(Samples.WEBINAR);

        assertThat(session.moved(session.schedule(), elsewhere, NOW).details()).isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @EnumSource
    void isAboutSomethingElseWhileOpen(SessionStatus status) {
        Session session = Samples.session(status);
        SessionDetails other = session.details().with("Second talk", Platform.MEET);

        assertThat(session.about(session.details(), NOW)).isSameAs(session);
        if (status.isFinal()) {
            assertClosed(() -> session.about(other, NOW), status);
            assertClosed(session::requireOpen, status);
        } else {
            session.requireOpen();
            assertThat(session.about(other, NOW).details()).isEqualTo(other);
            assertThat(session.about(other, NOW).stamp())
                    .isEqualTo(session.stamp().changed(NOW));
        }
    }

    private static void assertClosed(ThrowingCallable action, SessionStatus status) {
        assertThatThrownBy(action).isInstanceOfSatisfying(SessionClosedException.class, error -> {
            assertThat(error.sessionId()).isEqualTo(SESSION);
            assertThat(error.status()).isEqualTo(status);
            assertThat(error.getMessage()).contains(SESSION.toString(), status.name());
        });
    }

    @ParameterizedTest
    @EnumSource
    void blocksItsTimeWhileActiveAndExclusive(SessionStatus status) {
        Session session = Samples.session(status);
        Schedule shared = new Schedule(
                session.schedule().date(),
                session.schedule().time(),
                Samples.BERLIN,
                START,
                60,
                OverlapPolicy.OVERRIDDEN);

        assertThat(session.isBlocking()).isEqualTo(status == PENDING || status == CONFIRMED);
        if (!status.isFinal()) {
            assertThat(session.moved(shared, session.details(), NOW).isBlocking())
                    .isFalse();
        }
    }

    @Test
    void linkIsThatOfTheRoomOnItsOwnPlatform() {
        Session session = Samples.session();
        Session linked = session.withMeeting(Meeting.NONE.withRoom(room()));

        assertThat(session.meetingLink()).isNull();
        assertThat(linked.meetingLink()).isEqualTo("https://zoom.example/j/1");
        assertThat(linked.about(session.details().with("Intro", Platform.MEET), NOW)
                        .meetingLink())
                .isNull();
    }

    @Test
    void whatTheLibraryWritesLeavesTheVersionAlone() {
        Session session = Samples.session();
        ClientId other = new ClientId(Samples.uuid(77));

        assertThat(session.withMeeting(Meeting.NONE.owing(true)).stamp()).isEqualTo(session.stamp());
        assertThat(session.forClient(other).clientId()).isEqualTo(other);
        assertThat(session.forClient(other).forClient(session.clientId())).isEqualTo(session);
        assertThat(session.withMeeting(Meeting.NONE.owing(true)).withMeeting(Meeting.NONE))
                .isEqualTo(session);
    }

    @Test
    void linkOfTheConsultantsIsAChangeLikeAnyOther() {
        Session session = Samples.session();
        Meeting linked = Meeting.NONE.withRoom(room());

        assertThat(session.relinked(linked, NOW).meeting()).isEqualTo(linked);
        assertThat(session.relinked(linked, NOW).stamp())
                .isEqualTo(session.stamp().changed(NOW));
    }

    @Test
    void manyChangesAtOnceAreOneVersion() {
        Session before = Samples.session();
        Session after = before.noted(Notes.NONE, NOW).paid(Payment.due(euro("5"), null), NOW);

        assertThat(after.stamp().version()).isEqualTo(3);
        assertThat(after.oneVersionAfter(before).stamp())
                .isEqualTo(before.stamp().changed(NOW));
        assertThat(after.oneVersionAfter(before).payment()).isEqualTo(after.payment());
        assertThat(after.oneVersionAfter(before).notes()).isEqualTo(Notes.NONE);
    }

    @Test
    void contributesItselfAndWhatIsPaid() {
        Session session = Samples.session();
        Session paid = session.paid(session.payment().become(PaymentStatus.PAID, NOW), NOW);

        assertThat(session.contribution()).isEqualTo(new ClientStatistics(1, List.of()));
        assertThat(paid.contribution()).isEqualTo(new ClientStatistics(1, List.of(euro("80"))));
    }
}
