package io.naksha.sessions.effect;

import static io.naksha.sessions.effect.Given.NOW;
import static io.naksha.sessions.effect.MeetingSubject.Wish.AS_IT_IS;
import static io.naksha.sessions.effect.MeetingSubject.Wish.NO_ROOM;
import static io.naksha.sessions.effect.MeetingSubject.Wish.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.Webinar;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingSubjectTest {
    private static final Instant OVER = Given.schedule().endsAt();

    private static Session session(SessionStatus status, MeetingRoom room) {
        Session session = Given.session(Session.Origin.MANUAL, status);
        return session.withMeeting(session.meeting().withRoom(room));
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, AS_IT_IS, AS_IT_IS",
        "CONFIRMED, ROOM, AS_IT_IS",
        "COMPLETED, AS_IT_IS, AS_IT_IS",
        "CANCELLED, NO_ROOM, NO_ROOM",
        "NO_SHOW, AS_IT_IS, AS_IT_IS"
    })
    void theStatusSaysWhatThereOughtToBe(
            SessionStatus status, MeetingSubject.Wish before, MeetingSubject.Wish afterwards) {
        assertThat(MeetingSubject.of(session(status, null), NOW).wish()).isEqualTo(before);
        assertThat(MeetingSubject.of(session(status, null), OVER).wish()).isEqualTo(afterwards);
    }

    @Test
    void aWebinarWantsARoomOnceSomebodyComes() {
        Webinar webinar = Given.webinar();
        Webinar roomed = webinar.withRoom(Given.room(Platform.ZOOM));

        assertThat(MeetingSubject.of(webinar, true, NOW).wish()).isEqualTo(ROOM);
        assertThat(MeetingSubject.of(webinar, false, NOW).wish()).isEqualTo(AS_IT_IS);
        assertThat(MeetingSubject.of(roomed, false, NOW).wish()).isEqualTo(ROOM);
        assertThat(MeetingSubject.of(roomed.cancelled(NOW), true, NOW).wish()).isEqualTo(NO_ROOM);
        assertThat(MeetingSubject.of(roomed, true, OVER).wish()).isEqualTo(AS_IT_IS);
    }

    @Test
    void itIsSettledWhereNoProviderHasToBeAsked() {
        MeetingRoom there = Given.room(Platform.ZOOM);
        MeetingRoom elsewhere = Given.room(Platform.TEAMS);
        MeetingRoom byHand = MeetingRoom.byHand(Platform.ZOOM, "https://own.example", Given.at(9));

        assertThat(settled(SessionStatus.CONFIRMED, null)).isFalse();
        assertThat(settled(SessionStatus.CONFIRMED, there)).isTrue();
        assertThat(settled(SessionStatus.CONFIRMED, elsewhere)).isFalse();
        assertThat(settled(SessionStatus.CONFIRMED, byHand)).isTrue();
        assertThat(settled(SessionStatus.CANCELLED, null)).isTrue();
        assertThat(settled(SessionStatus.CANCELLED, there)).isFalse();
        assertThat(settled(SessionStatus.CANCELLED, byHand)).isTrue();
        assertThat(settled(SessionStatus.COMPLETED, elsewhere)).isTrue();
    }

    @Test
    void aRoomAtAnotherTimeIsNotSettled() {
        Session moved = session(SessionStatus.CONFIRMED, Given.room(Platform.ZOOM));

        assertThat(MeetingSubject.of(moved.moved(Given.at(9), moved.details(), NOW), NOW)
                        .isSettled())
                .isFalse();
    }

    private static boolean settled(SessionStatus status, MeetingRoom room) {
        return MeetingSubject.of(session(status, room), NOW).isSettled();
    }
}
