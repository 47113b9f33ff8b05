package io.naksha.sessions.acceptance.logs;

import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientUpdate;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.ConsultantUpdate;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingUpdate;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionUpdate;

/** Commands whose every text carries a mark. */
final class Marked {
    /** The mark of what is personal. */
    static final String MARK = "xyzzy";

    /** The mark of public page names, which errors repeat to whoever asked for them, and logs do not. */
    static final String SLUG = "plugh";

    static final String REASON = "ill with " + MARK;

    private Marked() {}

    static String email(String who) {
        return who + "." + MARK + "@" + MARK + ".example";
    }

    static NewConsultant consultant(String who) {
        return NewConsultant.builder()
                .email(email(who))
                .name(MARK + who, MARK + "son")
                .slug(SLUG + "-" + who)
                .zone("Europe/Berlin")
                .currency("EUR")
                .headline(MARK + " headline")
                .about(MARK + " about")
                .build();
    }

    static ConsultantUpdate consultantUpdate(String slug) {
        return ConsultantUpdate.builder()
                .firstName(MARK + "new")
                .slug(slug)
                .headline(MARK + " news")
                .build();
    }

    static NewClient client(String who) {
        return NewClient.builder()
                .email(email(who))
                .name(MARK + who, MARK + "sen")
                .displayName(MARK + " display")
                .phoneNumber("+49 " + MARK)
                .company(MARK + " Ltd")
                .city(MARK + "ville")
                .country(MARK + "land")
                .build();
    }

    static NewClient badClient() {
        return NewClient.builder()
                .email(MARK + " is no address")
                .name(MARK + "\r\n", MARK.repeat(100))
                .phoneNumber(MARK.repeat(100))
                .zone(MARK)
                .build();
    }

    static ClientUpdate clientUpdate(String who) {
        return ClientUpdate.builder().email(email(who)).company(MARK + " Inc").build();
    }

    static ClientFilter clients() {
        return ClientFilter.builder().search(MARK).city(MARK + "ville").build();
    }

    static NewOffering.Builder offering() {
        return NewOffering.builder()
                .title(MARK + " talk")
                .description(MARK + " described")
                .durationMinutes(60)
                .price(Money.of("50", "EUR"))
                .platform(Platform.ZOOM);
    }

    static NewOffering webinar() {
        return offering().type(SessionType.WEBINAR).capacity(3).build();
    }

    static OfferingUpdate offeringUpdate() {
        return OfferingUpdate.builder().title(MARK + " changed").build();
    }

    static BookingRequest booking(Offering offering, String who, int day, int hour) {
        return BookingRequest.builder()
                .offeringId(offering.id())
                .start(at(day, hour))
                .client(client(who))
                .notes(MARK + " notes")
                .paymentMethod(MARK + " pay")
                .idempotencyKey(MARK + "-" + who + day + hour)
                .build();
    }

    static NewSession session(String who, int day, int hour) {
        return NewSession.forNewClient(client(who))
                .start(at(day, hour))
                .title(MARK + " title")
                .meetingLink("https://" + MARK + ".example/room")
                .paymentMethod(MARK + " card")
                .notes(MARK + " for you")
                .consultantNotes(MARK + " for me")
                .idempotencyKey(MARK + "-" + who)
                .build();
    }

    static SessionUpdate sessionUpdate() {
        return SessionUpdate.builder()
                .title(MARK + " other")
                .notes(MARK + " more notes")
                .consultantNotes(MARK + " secret")
                .build();
    }

    static SessionFilter sessions() {
        return SessionFilter.builder().search(MARK + " talk").build();
    }

    static PaymentRecord payment() {
        return PaymentRecord.of(MARK + "-pi-1", PaymentStatus.PAID);
    }

    static LocalStart at(int day, int hour) {
        return LocalStart.at("2026-03-%02d".formatted(day), "%02d:00".formatted(hour));
    }
}
