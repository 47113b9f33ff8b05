package io.naksha.sessions.acceptance.outage;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Clients who book one consultant, each at a time of its own, and the consultant who looks on. */
final class Customers {
    private static final LocalDateTime FIRST_SLOT = LocalDateTime.of(2031, 1, 1, 0, 0);
    static final int MINUTES = 30;
    private static final int CANCELLED_ONE_OF = 5;
    private static final int MOVED_ONE_OF = 7;
    private static final DateRange RANGE = DateRange.between(LocalDate.of(2031, 1, 1), LocalDate.of(2032, 1, 1));
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final NakshaSessions naksha;
    private final Consultant consultant;
    private final OfferingId offering;
    private final String name;
    private final Map<SessionId, String> booked = new ConcurrentHashMap<>();
    private final Map<SessionId, String> cancelled = new ConcurrentHashMap<>();
    private final Set<SessionId> moved = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private int next;

    Customers(NakshaSessions naksha, int number) {
        this.naksha = naksha;
        this.name = "c" + number;
        Consultant registered = naksha.consultants()
                .register(NewConsultant.builder()
                        .email(name + "@example.org")
                        .name("Consultant", name)
                        .slug("consultant-" + name)
                        .zone("UTC")
                        .currency("EUR")
                        .bookingPolicy(BookingPolicy.CONFIRM_AUTOMATICALLY)
                        .build());
        consultant = naksha.consultants().approve(registered.id());
        offering = naksha.workspace(consultant.id())
                .offerings()
                .create(NewOffering.builder()
                        .title("Intro call")
                        .durationMinutes(MINUTES)
                        .price(Money.of("50", "EUR"))
                        .platform(Platform.ZOOM)
                        .build())
                .id();
    }

    ConsultantId consultant() {
        return consultant.id();
    }

    String mailbox() {
        return name + "@example.org";
    }

    /** The sessions that were acknowledged, with their clients' addresses. */
    Map<SessionId, String> booked() {
        return booked;
    }

    /** Those of them that the consultant has called off since. */
    Map<SessionId, String> cancelled() {
        return cancelled;
    }

    /** Those whose time the consultant has changed since. */
    Set<SessionId> moved() {
        return moved;
    }

    List<Throwable> failures() {
        return new ArrayList<>(failures);
    }

    void keepBooking(long end) {
        while (System.nanoTime() < end) {
            try {
                book();
                look();
            } catch (RuntimeException | Error failed) {
                failures.add(failed);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void book() {
        LocalDateTime start = FIRST_SLOT.plusMinutes((long) MINUTES * next);
        String email = name + "-" + next++ + "@example.net";
        SessionId session = naksha.booking()
                .book(
                        "consultant-" + name,
                        BookingRequest.builder()
                                .offeringId(offering)
                                .start(LocalStart.at(start.toLocalDate(), start.toLocalTime()))
                                .client(NewClient.builder()
                                        .email(email)
                                        .name("Client", name)
                                        .build())
                                .build())
                .sessionId();
        booked.put(session, email);
        if (next % MOVED_ONE_OF == 0) {
            LocalDateTime other = start.plusYears(1);
            naksha.workspace(consultant.id())
                    .sessions()
                    .reschedule(session, Reschedule.to(LocalStart.at(other.toLocalDate(), other.toLocalTime())));
            moved.add(session);
        }
        if (next % CANCELLED_ONE_OF == 0) {
            naksha.workspace(consultant.id()).sessions().cancel(session, "ill");
            cancelled.put(session, email);
        }
    }

    private void look() {
        var desk = naksha.workspace(consultant.id());
        desk.sessions().list(SessionFilter.ALL, PageRequest.first(20).withTotal());
        desk.analytics().summary(RANGE);
    }
}
