package io.naksha.sessions.session;

import static io.naksha.sessions.common.Refused.refused;
import static io.naksha.sessions.session.Samples.BERLIN;
import static io.naksha.sessions.session.Samples.NOW;
import static io.naksha.sessions.session.Samples.SESSION;
import static io.naksha.sessions.session.Samples.START;
import static io.naksha.sessions.session.Samples.room;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.scheduling.TimeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallRecordsTest {
    @Test
    void scheduleHasAnEndAndIsHalfOpen() {
        Schedule schedule = Samples.schedule();
        Instant end = START.plusSeconds(3_600);

        assertThat(schedule)
                .isEqualTo(new Schedule(
                        LocalDate.of(2026, 6, 1), LocalTime.of(10, 0), BERLIN, START, 60, OverlapPolicy.EXCLUSIVE));
        assertThat(schedule.endsAt()).isEqualTo(end);
        assertThat(schedule.slot()).isEqualTo(new TimeSlot(START, end));
        assertThat(schedule.hasStarted(START)).isTrue();
        assertThat(schedule.hasStarted(START.minusNanos(1))).isFalse();
        assertThat(schedule.isOver(end)).isTrue();
        assertThat(schedule.isOver(end.minusNanos(1))).isFalse();
    }

    @Test
    void durationIsElapsedTimeWhenClocksChange() {
        Schedule overnight =
                Schedule.of(LocalDate.of(2026, 3, 29).atTime(1, 30).atZone(BERLIN), 60, OverlapPolicy.EXCLUSIVE);

        assertThat(overnight.endsAt().atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void scheduleOutOfBoundsIsRefused() {
        for (int minutes : new int[] {Integer.MIN_VALUE, -1, 0, TimeSlot.MAX_MINUTES + 1, Integer.MAX_VALUE}) {
            refused(
                    () -> Schedule.of(START.atZone(BERLIN), minutes, OverlapPolicy.EXCLUSIVE),
                    "durationMinutes",
                    "out-of-range");
        }
        assertThat(Schedule.of(START.atZone(BERLIN), TimeSlot.MAX_MINUTES, OverlapPolicy.EXCLUSIVE)
                        .durationMinutes())
                .isEqualTo(1_440);
    }

    @Test
    void invitationCountsItsChanges() {
        Invitation first = Invitation.first(SESSION);

        assertThat(first).isEqualTo(new Invitation(SESSION + "@naksha-sessions", 0));
        assertThat(first.next().next()).isEqualTo(new Invitation(first.uid(), 2));
        assertThat(Meeting.NONE.invited(SESSION).invitation()).isEqualTo(first);
        assertThat(Meeting.NONE.invited(SESSION).invited(SESSION).invitation()).isEqualTo(first.next());
    }

    @Test
    void meetingKeepsWhatIsNotChanged() {
        Meeting full = Meeting.NONE.withRoom(room()).invited(SESSION).owing(true);

        assertThat(full).isEqualTo(new Meeting(room(), Invitation.first(SESSION), true));
        assertThat(full.withRoom(null)).isEqualTo(new Meeting(null, Invitation.first(SESSION), true));
        assertThat(full.owing(false).linkOwed()).isFalse();
        assertThat(full.invited(SESSION).room()).isEqualTo(room());
        assertThat(full.invited(SESSION).linkOwed()).isTrue();
    }

    @Test
    void roomKnowsWhatThePlatformWasTold() {
        Schedule schedule = Samples.schedule();
        MeetingRoom byHand = MeetingRoom.byHand(Platform.TEAMS, "https://teams.example/1", schedule);

        assertThat(byHand).isEqualTo(new MeetingRoom(Platform.TEAMS, "https://teams.example/1", null, START, 60));
        assertThat(byHand.isByHand()).isTrue();
        assertThat(room().isByHand()).isFalse();
        assertThat(room().fits(schedule)).isTrue();
        assertThat(room().fits(Schedule.of(START.atZone(BERLIN), 59, OverlapPolicy.EXCLUSIVE)))
                .isFalse();
        assertThat(room().fits(Schedule.of(START.plusSeconds(60).atZone(BERLIN), 60, OverlapPolicy.EXCLUSIVE)))
                .isFalse();
    }

    @Test
    void detailsChangeInPart() {
        SessionDetails details = Samples.session().details();

        assertThat(details.titleKey()).isEqualTo("intro with max");
        assertThat(details.with("A  B", Platform.MEET).titleSortKey()).isEqualTo("a b");
        assertThat(details.with("A", Platform.MEET))
                .isEqualTo(new SessionDetails("A", details.type(), Platform.MEET, Samples.OFFERING, null));
        assertThat(details.inWebinar(Samples.WEBINAR).webinarId()).isEqualTo(Samples.WEBINAR);
        assertThat(details.inWebinar(Samples.WEBINAR).title()).isEqualTo(details.title());
    }

    @Test
    void webinarMovesAndIsCalledOff() {
        Webinar webinar = Samples.webinar();
        Schedule later = Schedule.of(START.plusSeconds(60).atZone(BERLIN), 30, OverlapPolicy.EXCLUSIVE);

        assertThat(webinar.moved(later, NOW).schedule()).isEqualTo(later);
        assertThat(webinar.moved(later, NOW).stamp()).isEqualTo(webinar.stamp().changed(NOW));
        assertThat(webinar.isScheduled()).isTrue();
        assertThat(webinar.cancelled(NOW).isScheduled()).isFalse();
        assertThat(webinar.cancelled(NOW).stamp()).isEqualTo(webinar.stamp().changed(NOW));
        assertThat(webinar.withRoom(null).room()).isNull();
        assertThat(webinar.withRoom(null).withRoom(room())).isEqualTo(webinar);
    }

    @Test
    void rescheduleIsBuiltStepByStep() {
        LocalStart start = LocalStart.at("2026-06-02", "09:15");

        assertThat(Reschedule.to(start)).isEqualTo(new Reschedule(start, null, OverlapPolicy.EXCLUSIVE, null));
        assertThat(Reschedule.to(start).lasting(30).overriding().ifVersion(3))
                .isEqualTo(new Reschedule(start, 30, OverlapPolicy.OVERRIDDEN, 3L));
        assertThat(new Reschedule(start, null, null, null).overlap()).isEqualTo(OverlapPolicy.EXCLUSIVE);
    }

    @Test
    void bulkUpdateDropsRepeatedIds() {
        SessionId other = new SessionId(Samples.uuid(9));
        BulkUpdate update = BulkUpdate.status(List.of(SESSION, other, SESSION), SessionStatus.COMPLETED);

        assertThat(update.ids()).containsExactly(SESSION, other);
        assertThat(update.mode()).isEqualTo(BulkUpdate.Mode.BEST_EFFORT);
        assertThat(update.in(BulkUpdate.Mode.ALL_OR_NOTHING).mode()).isEqualTo(BulkUpdate.Mode.ALL_OR_NOTHING);
        assertThat(BulkUpdate.payment(List.of(other), PaymentStatus.PAID))
                .isEqualTo(new BulkUpdate(List.of(other), null, PaymentStatus.PAID, null, null));
        assertThat(new BulkUpdate(null, null, null, null, null).ids()).isEmpty();
        assertThat(BulkUpdate.status(new ArrayList<>(Arrays.asList(SESSION, null)), SessionStatus.COMPLETED)
                        .ids())
                .containsExactly(SESSION, null);
    }

    @Test
    void newSessionHasDefaults() {
        ClientId client = Samples.MAX;
        NewSession session = NewSession.forClient(client).build();

        assertThat(new NewSession(new NewSession.Attendee(client, null), null, null, null, null, null, null, null))
                .isEqualTo(session);
        assertThat(session.status()).isEqualTo(SessionStatus.CONFIRMED);
        assertThat(session.overlap()).isEqualTo(OverlapPolicy.EXCLUSIVE);
        assertThat(session.subject()).isEqualTo(NewSession.Subject.NONE);
        assertThat(session.terms()).isEqualTo(NewSession.Terms.NONE);
        assertThat(session.notes()).isEqualTo(Notes.NONE);
    }

    @Test
    void bulkResultCountsItsOutcomes() {
        BulkResult result = new BulkResult(List.of(
                new BulkResult.Outcome(SESSION, BulkResult.Kind.CHANGED, null),
                new BulkResult.Outcome(SESSION, BulkResult.Kind.CHANGED, null),
                new BulkResult.Outcome(SESSION, BulkResult.Kind.REFUSED, "final")));

        assertThat(result.count(BulkResult.Kind.CHANGED)).isEqualTo(2);
        assertThat(result.count(BulkResult.Kind.UNCHANGED)).isZero();
        assertThat(new BulkRefusedException(result))
                .hasMessage("1 of 3 sessions were refused, so none was changed")
                .extracting(BulkRefusedException::result)
                .isEqualTo(result);
    }

    @Test
    void cancellationKeepsMicroseconds() {
        assertThat(new Cancellation(Cancellation.Party.CLIENT, null, NOW.plusNanos(999)).at())
                .isEqualTo(NOW);
        assertThat(new MeetingRoom(Platform.MEET, "https://x.example", null, START.plusNanos(5), 1).startsAt())
                .isEqualTo(START);
    }

    @Test
    void slotErrorsNameTimesOnly() {
        TimeSlot slot = TimeSlot.of(START, 60);
        SlotUnavailableException overlap =
                new SlotUnavailableException(SlotUnavailableException.Reason.OVERLAP, List.of(slot, slot));

        assertThat(overlap)
                .hasMessage("the time collides with 2026-06-01T08:00:00Z/2026-06-01T09:00:00Z, "
                        + "2026-06-01T08:00:00Z/2026-06-01T09:00:00Z");
        assertThat(overlap.reason()).isEqualTo(SlotUnavailableException.Reason.OVERLAP);
        assertThat(overlap.collisions()).containsExactly(slot, slot);
        assertThat(new SlotUnavailableException(SlotUnavailableException.Reason.OVERLAP, List.of()))
                .hasMessage("the time is taken");
        assertThat(new SlotUnavailableException(SlotUnavailableException.Reason.WEBINAR_FULL, List.of()))
                .hasMessage("the webinar has no seat left");
        assertThat(new SlotUnavailableException(SlotUnavailableException.Reason.ALREADY_SEATED, List.of()))
                .hasMessage("the client has a seat in this webinar already");
        assertThat(new WebinarClosedException(Samples.WEBINAR).webinarId()).isEqualTo(Samples.WEBINAR);
        assertThat(new WebinarClosedException(Samples.WEBINAR))
                .hasMessage("webinar " + Samples.WEBINAR + " was called off");
        assertThat(new PaymentConflictException(SESSION, "is paid").sessionId()).isEqualTo(SESSION);
        assertThat(new PaymentConflictException(SESSION, "is paid")).hasMessage("session " + SESSION + " is paid");
        assertThat(IllegalTransitionException.of(
                        PaymentStatus.FAILED, PaymentStatus.REFUNDED, PaymentStatus.FAILED.next()))
                .hasMessage("FAILED cannot become REFUNDED; allowed: [PENDING, PAID]");
    }

    @Test
    void paymentRecordMayLackAMethod() {
        assertThat(PaymentRecord.of("ref", PaymentStatus.FAILED))
                .isEqualTo(new PaymentRecord("ref", PaymentStatus.FAILED, null));
    }
}
