package io.naksha.sessions.tck;

import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Random filters over random data: one condition each, or several at once. */
final class RandomFilters {
    private final RandomData random;

    RandomFilters(RandomData random) {
        this.random = random;
    }

    /** Every condition on clients, each to be set on its own. */
    List<Consumer<ClientFilter.Builder>> clientConditions() {
        return List.of(
                filter -> filter.statuses(some(ClientStatus.class)),
                filter -> filter.minSessions((long) random.below(4)),
                filter -> filter.maxSessions((long) random.below(4)),
                filter -> filter.minPaid(bound()),
                filter -> filter.maxPaid(bound()),
                filter -> filter.city(random.city()),
                filter -> filter.country(random.city()),
                filter -> filter.registered(range(random.moment(), random.moment())),
                filter -> filter.search(random.search()));
    }

    private Money bound() {
        return random.oneIn(4) ? Money.of("0.00", "EUR") : random.price();
    }

    ClientFilter clients() {
        ClientFilter.Builder filter = ClientFilter.builder();
        someOf(clientConditions()).forEach(condition -> condition.accept(filter));
        return filter.build();
    }

    ClientSort clientSort() {
        return new ClientSort(random.oneOf(ClientSort.Key.class), random.oneOf(Direction.class));
    }

    /** Every condition on sessions, each to be set on its own. */
    List<Consumer<SessionFilter.Builder>> sessionConditions(SessionData data) {
        return List.of(
                filter -> filter.statuses(some(SessionStatus.class)),
                filter -> filter.types(some(SessionType.class)),
                filter -> filter.paymentStatuses(some(PaymentStatus.class)),
                filter -> filter.platforms(some(Platform.class)),
                filter -> filter.scheduled(range(random.start(), random.start())),
                filter -> filter.clientId(random.oneOf(data.clients()).id()),
                filter -> filter.offeringId(random.oneOf(data.webinars()).offeringId()),
                filter -> filter.webinarId(random.oneOf(data.webinars()).id()),
                filter -> filter.search(random.search()));
    }

    SessionFilter sessions(SessionData data) {
        SessionFilter.Builder filter = SessionFilter.builder();
        someOf(sessionConditions(data)).forEach(condition -> condition.accept(filter));
        return filter.build();
    }

    SessionSort sessionSort() {
        return new SessionSort(random.oneOf(SessionSort.Key.class), random.oneOf(Direction.class));
    }

    // Few at once, so that most filters still show something.
    private <T> List<T> someOf(List<T> conditions) {
        List<T> chosen = new ArrayList<>();
        for (int count = random.below(4); count > 0; count--) {
            chosen.add(random.oneOf(conditions));
        }
        return chosen;
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        return EnumSet.of(random.oneOf(type), random.oneOf(type));
    }

    private static InstantRange range(Instant one, Instant other) {
        return one.isBefore(other) ? new InstantRange(one, other) : new InstantRange(other, one.plusNanos(1_000));
    }
}
