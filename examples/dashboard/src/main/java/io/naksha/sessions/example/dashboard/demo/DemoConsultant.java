package io.naksha.sessions.example.dashboard.demo;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Some months of one consultant's life: bookings, payments, cancellations, and clients who come again. Everything happens through the library. */
final class DemoConsultant {
    private static final int DAYS_BEFORE = 120;
    private static final int DAYS_AFTER = 30;
    private static final List<LocalTime> SLOTS =
            List.of(LocalTime.of(9, 0), LocalTime.of(11, 0), LocalTime.of(14, 0), LocalTime.of(16, 0));
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int SEATS_TAKEN = 5;

    private final NakshaSessions naksha;
    private final Workspace desk;
    private final DemoClock clock;
    private final Instant today;
    private final Random random;
    private final List<NewClient> clients;
    private int payments;

    DemoConsultant(NakshaSessions naksha, Workspace desk, DemoClock clock, Random random) {
        this.naksha = naksha;
        this.desk = desk;
        this.clock = clock;
        this.today = clock.instant();
        this.random = random;
        this.clients = DemoClients.some(random, desk.consultant().zone());
    }

    void live(List<Offering> talks, Offering webinar) {
        LocalDate now = LocalDate.ofInstant(today, desk.consultant().zone());
        for (int day = -DAYS_BEFORE; day <= DAYS_AFTER; day++) {
            LocalDate date = now.plusDays(day);
            if (!WEEKEND.contains(date.getDayOfWeek())) {
                SLOTS.stream()
                        .filter(slot -> random.nextInt(100) < 45)
                        .forEach(slot -> talk(talks.get(random.nextInt(talks.size())), date, slot));
            }
            if (date.getDayOfMonth() == 12) {
                webinar(webinar, date);
            }
        }
        clock.set(today);
    }

    private void talk(Offering offering, LocalDate date, LocalTime time) {
        // The first clients come again and again, the last ones once.
        int client = Math.min(random.nextInt(clients.size()), random.nextInt(clients.size()));
        Instant start = date.atTime(time).atZone(desk.consultant().zone()).toInstant();
        follow(book(offering, LocalStart.at(date, time), clients.get(client), start), start, offering);
    }

    private void webinar(Offering offering, LocalDate date) {
        Instant start = date.atTime(EVENING).atZone(desk.consultant().zone()).toInstant();
        for (int seat = 0; seat < SEATS_TAKEN; seat++) {
            NewClient client = clients.get(seat * 3);
            follow(book(offering, LocalStart.at(date, EVENING), client, start), start, offering);
        }
    }

    private SessionId book(Offering offering, LocalStart at, NewClient client, Instant start) {
        Instant days =
                start.minus(Duration.ofDays(1 + random.nextInt(9))).minus(Duration.ofMinutes(random.nextInt(300)));
        clock.set(days.isAfter(today) ? today.minus(Duration.ofHours(1 + random.nextInt(72))) : days);
        return naksha.booking()
                .book(
                        desk.consultant().slug().value(),
                        BookingRequest.builder()
                                .offeringId(offering.id())
                                .start(at)
                                .client(client)
                                .build())
                .sessionId();
    }

    private void follow(SessionId id, Instant start, Offering offering) {
        int luck = random.nextInt(100);
        boolean isOver =
                start.plus(Duration.ofMinutes(offering.durationMinutes())).isBefore(today);
        if (luck < 8) {
            desk.sessions().cancel(id, "Another appointment came up");
        } else if (isOver || luck < 70) {
            desk.sessions().confirm(id);
            pay(id, luck);
            if (isOver) {
                clock.set(start.plus(Duration.ofMinutes(offering.durationMinutes())));
                end(id, luck);
            }
        }
    }

    private void pay(SessionId id, int luck) {
        PaymentStatus outcome = luck > 94 ? PaymentStatus.FAILED : PaymentStatus.PAID;
        if (luck > 20) {
            desk.sessions().recordPayment(id, PaymentRecord.of("demo-" + ++payments, outcome));
        }
        if (luck == 50) {
            desk.sessions().setPaymentStatus(id, PaymentStatus.REFUNDED);
        }
    }

    private void end(SessionId id, int luck) {
        if (luck % 13 == 0) {
            desk.sessions().markNoShow(id);
        } else {
            desk.sessions().complete(id);
        }
    }
}
