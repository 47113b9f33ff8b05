package io.naksha.sessions.spring;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consultant who sells hours, and the clients who book them on one day. */
final class Studio {
    final NakshaSessions naksha;
    final String slug;
    final Workspace desk;
    final Offering hour;

    Studio(NakshaSessions naksha) {
        this(naksha, "jane");
    }

    Studio(NakshaSessions naksha, String slug) {
        this.naksha = naksha;
        this.slug = slug;
        Consultant jane = naksha.consultants()
                .register(NewConsultant.builder()
                        .email(slug + "@example.org")
                        .name("Jane", "Doe")
                        .slug(slug)
                        .zone("Europe/Berlin")
                        .currency("EUR")
                        .build());
        naksha.consultants().approve(jane.id());
        desk = naksha.workspace(jane.id());
        hour = desk.offerings()
                .create(NewOffering.builder()
                        .title("Hour")
                        .durationMinutes(60)
                        .price(Money.of("50", "EUR"))
                        .platform(Platform.ZOOM)
                        .build());
    }

    BookingConfirmation book(int at) {
        return naksha.booking().book(slug, request(at));
    }

    BookingRequest request(int at) {
        return request(at, null);
    }

    BookingRequest request(int at, @Nullable String key) {
        return BookingRequest.builder()
                .idempotencyKey(key)
                .offeringId(hour.id())
                .start(LocalStart.at("2031-03-10", "%02d:00".formatted(at)))
                .client(NewClient.builder()
                        .email("client" + at + "@example.org")
                        .name("Carl", "Client")
                        .build())
                .build();
    }

    /** The hours that are booked. */
    List<Integer> booked() {
        return desk
                .sessions()
                .list(SessionFilter.ALL, SessionSort.EARLIEST_FIRST, PageRequest.first(20))
                .items()
                .stream()
                .map(row -> row.session().schedule().time().getHour())
                .toList();
    }
}
