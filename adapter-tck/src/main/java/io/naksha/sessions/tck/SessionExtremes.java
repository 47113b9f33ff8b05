package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Invitation;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionDetails;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.Webinar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Sessions with everything absent, and with everything as long, large, early, late or odd as it may be.
 *
 * @param client who attends
 * @param offering what some refer to
 * @param webinar whose seats some are
 */
record SessionExtremes(Client client, Offering offering, Webinar webinar) {
    private static final Instant MICROS = Instant.parse("2031-03-03T23:59:59.999999Z");
    private static final ZoneId BERLIN = Samples.BERLIN;

    static SessionExtremes of(Client client) {
        Offering sample = Samples.offering(Samples.consultant().build());
        Offering offering = new Offering(
                new OfferingId(Samples.uuid()),
                client.consultantId(),
                sample.title(),
                null,
                SessionType.WEBINAR,
                90,
                sample.price(),
                sample.platforms(),
                25,
                Offering.Status.ACTIVE,
                sample.stamp());
        return new SessionExtremes(client, offering, Samples.webinar(offering, MICROS));
    }

    List<Session> all() {
        return List.of(
                Samples.session(client).build(),
                full(),
                empty(),
                foldedTitle(),
                at(ZonedDateTime.of(LocalDateTime.parse("1970-01-01T00:00:00"), ZoneId.of("Pacific/Kiritimati")), 1),
                at(ZonedDateTime.of(LocalDateTime.parse("9998-12-31T23:59:00"), ZoneId.of("Pacific/Niue")), 1_440),
                at(
                        ZonedDateTime.ofLocal(
                                LocalDateTime.parse("2031-10-26T02:30:00"), BERLIN, ZoneOffset.ofHours(2)),
                        90),
                at(
                        ZonedDateTime.ofLocal(
                                LocalDateTime.parse("2031-10-26T02:30:00"), BERLIN, ZoneOffset.ofHours(1)),
                        90));
    }

    private Session full() {
        return Samples.session(client)
                .details(new SessionDetails(
                        "🧘".repeat(125), SessionType.WEBINAR, Platform.TEAMS, offering.id(), webinar.id()))
                .cancellation(new Cancellation(Cancellation.Party.CONSULTANT, "%_\\'\"\n\t" + "é".repeat(993), MICROS))
                .payment(new Payment(
                        Money.of("999999999999.9999", "CLF"),
                        PaymentStatus.REFUNDED,
                        "ü".repeat(40),
                        "ref ' \" \\ " + "r".repeat(190),
                        MICROS))
                .meeting(new Meeting(
                        new MeetingRoom(
                                Platform.MEET,
                                "https://example.org/" + "m".repeat(1_980),
                                "x".repeat(200),
                                MICROS,
                                1_440),
                        new Invitation("u".repeat(36) + "@naksha-sessions", Integer.MAX_VALUE),
                        true))
                .notes(new Notes("😀".repeat(2_500), "\r\n" + "字".repeat(4_998)))
                .origin(Session.Origin.PUBLIC_BOOKING)
                .stamp(new Stamp(Long.MAX_VALUE / 2, MICROS.minusSeconds(1), MICROS))
                .build();
    }

    private Session empty() {
        return Samples.session(client)
                .title(" ")
                .status(SessionStatus.NO_SHOW)
                .payment(Payment.due(Money.of("0", "JPY"), ""))
                .meeting(new Meeting(
                        new MeetingRoom(Platform.ZOOM, "https://z.example", null, Samples.NOW, 1),
                        new Invitation("", 0),
                        false))
                .notes(new Notes("", null))
                .overridden()
                .build();
    }

    // One character that NFKC makes eighteen of: the longest search key that a title can have.
    private Session foldedTitle() {
        return Samples.session(client).title("\ufdfa".repeat(250)).build();
    }

    private Session at(ZonedDateTime start, int minutes) {
        return Samples.session(client)
                .schedule(Schedule.of(start, minutes, OverlapPolicy.EXCLUSIVE))
                .build();
    }

    Session in(ZoneId zone, Money price) {
        return Samples.session(client)
                .schedule(Schedule.of(Samples.NOW.atZone(zone).withSecond(0).withNano(0), 30, OverlapPolicy.EXCLUSIVE))
                .payment(Payment.due(price, "card"))
                .build();
    }
}
