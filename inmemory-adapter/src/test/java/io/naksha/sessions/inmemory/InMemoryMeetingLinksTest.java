package io.naksha.sessions.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.MeetingRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InMemoryMeetingLinksTest {
    private static final Instant LATER = Samples.NOW.plus(Duration.ofDays(1));

    private final InMemoryMeetingLinks links = InMemoryMeetingLinks.create();

    private static MeetingRequest request(String key, Platform platform, Instant startsAt) {
        return new MeetingRequest(
                key,
                new ConsultantId(new UUID(1, 1)),
                EmailAddress.of("jane@example.org"),
                new UUID(1, 2),
                platform,
                "Intro",
                Schedule.of(startsAt.atZone(ZoneOffset.UTC), 60, OverlapPolicy.EXCLUSIVE));
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void theSameKeyGivesTheSameRoom(Platform platform) {
        MeetingRequest request = request("key", platform, Samples.NOW);
        MeetingRoom room = links.create(request);
        assertThat(links.platforms()).contains(platform);
        assertThat(room.link()).startsWith("https://meet.invalid/").contains(String.valueOf(room.externalId()));
        assertThat(room.fits(request.schedule())).isTrue();
        assertThat(links.create(request)).isEqualTo(room);
        assertThat(InMemoryMeetingLinks.create().create(request)).isEqualTo(room);
        assertThat(links.created()).containsExactly(room);
        assertThat(links.create(request("other", platform, Samples.NOW)).link()).isNotEqualTo(room.link());
    }

    @Test
    void aRoomIsMovedOnceForAKey() {
        MeetingRoom room = links.create(request("create", Platform.ZOOM, Samples.NOW));
        MeetingRequest move = request("move", Platform.ZOOM, LATER);
        MeetingRoom moved = links.move(room, move);
        assertThat(moved.startsAt()).isEqualTo(LATER);
        assertThat(moved.link()).isEqualTo(room.link());
        assertThat(links.move(room, move)).isEqualTo(moved);
        assertThat(links.moved()).containsExactly(moved);
        assertThat(links.open()).containsExactly(moved);
    }

    @Test
    void aRoomIsTakenAwayOnce() {
        MeetingRequest request = request("create", Platform.TEAMS, Samples.NOW);
        MeetingRoom room = links.create(request);
        links.cancel(room, request);
        links.cancel(room, request);
        assertThat(links.cancelled()).containsExactly(room);
        assertThat(links.open()).isEmpty();
        assertThatExceptionOfType(DeliveryException.class)
                .isThrownBy(() -> links.move(room, request("move", Platform.TEAMS, LATER)))
                .returns(DeliveryException.Kind.PERMANENT, DeliveryException::kind);
    }

    @Test
    void itFailsAsOftenAsItWasTold() {
        MeetingRequest request = request("create", Platform.MEET, Samples.NOW);
        MeetingRoom room = links.create(request);
        DeliveryException failure = DeliveryException.outcomeUnknown("timed out", null);
        links.failNext(3, failure);
        assertThatExceptionOfType(DeliveryException.class).isThrownBy(() -> links.create(request));
        assertThatExceptionOfType(DeliveryException.class).isThrownBy(() -> links.move(room, request));
        assertThatExceptionOfType(DeliveryException.class).isThrownBy(() -> links.cancel(room, request));
        assertThat(links.open()).containsExactly(room);
        assertThat(links.create(request)).isEqualTo(room);
    }
}
