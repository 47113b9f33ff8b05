package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of clients, but for paging. Each that is absent shows all; amounts are in the consultant's currency unless one is named. */
record ClientQuery(
        @Nullable Set<ClientStatus> status,
        @Nullable Long minSessions,
        @Nullable Long maxSessions,
        @Nullable BigDecimal minPaid,
        @Nullable BigDecimal maxPaid,
        @Nullable Currency currency,
        @Nullable String city,
        @Nullable String country,
        @Nullable LocalDate registeredFrom,
        @Nullable LocalDate registeredUntil,
        @Nullable String search,
        ClientSort.@Nullable Key sort,
        @Nullable Direction direction) {

    ClientFilter filter(Consultant consultant) {
        Currency in = currency == null ? consultant.currency() : currency;
        return ClientFilter.builder()
                .statuses(status)
                .minSessions(minSessions)
                .maxSessions(maxSessions)
                .minPaid(minPaid == null ? null : new Money(minPaid, in))
                .maxPaid(maxPaid == null ? null : new Money(maxPaid, in))
                .city(city)
                .country(country)
                .registered(new Days(registeredFrom, registeredUntil).orEver(consultant.zone()))
                .search(search)
                .build();
    }

    ClientSort order() {
        return new ClientSort(
                sort == null ? ClientSort.Key.CREATED_AT : sort, direction == null ? Direction.DESCENDING : direction);
    }
}
