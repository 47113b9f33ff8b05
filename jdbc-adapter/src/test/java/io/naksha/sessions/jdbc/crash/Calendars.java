package io.naksha.sessions.jdbc.crash;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Three consultants with so few slots that everybody wants the same ones; the last of them confirms by hand. */
final class Calendars {
    static final List<String> SLUGS = List.of("ann-crash", "bob-crash", "cem-crash");

    private static final int SLOTS = 24;
    private static final int STEP_MINUTES = 30;
    private static final int CLIENTS = 8;

    private Calendars() {}

    static void fill(NakshaSessions naksha) {
        for (String slug : SLUGS) {
            var consultant = naksha.consultants()
                    .register(NewConsultant.builder()
                            .email(slug + "@consultants.example")
                            .name("Ann", "Crash")
                            .slug(slug)
                            .zone("UTC")
                            .currency("EUR")
                            .bookingPolicy(policy(slug))
                            .build());
            naksha.consultants().approve(consultant.id());
            naksha.workspace(consultant.id())
                    .offerings()
                    .create(NewOffering.builder()
                            .title("An hour")
                            .durationMinutes(60)
                            .price(Money.of("50", "EUR"))
                            .platform(Platform.ZOOM)
                            .build());
        }
    }

    private static BookingPolicy policy(String slug) {
        return slug.equals(SLUGS.get(SLUGS.size() - 1))
                ? BookingPolicy.CONFIRM_BY_HAND
                : BookingPolicy.CONFIRM_AUTOMATICALLY;
    }

    /** Overlapping starts: an hour each, every half an hour. */
    static LocalStart start(Random random) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        LocalTime time = LocalTime.of(8, 0).plusMinutes((long) STEP_MINUTES * random.nextInt(SLOTS));
        return LocalStart.at(day.toString(), time.toString());
    }

    static String email(Random random) {
        return "client" + random.nextInt(CLIENTS) + "@clients.example";
    }
}
