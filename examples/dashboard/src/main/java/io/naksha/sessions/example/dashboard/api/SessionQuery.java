package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of sessions, but for days and paging. Each that is absent shows all. */
record SessionQuery(
        @Nullable Set<SessionStatus> status,
        @Nullable Set<SessionType> type,
        @Nullable Set<PaymentStatus> paymentStatus,
        @Nullable Set<Platform> platform,
        @Nullable ClientId clientId,
        @Nullable OfferingId offeringId,
        @Nullable String search,
        SessionSort.@Nullable Key sort,
        @Nullable Direction direction) {

    SessionFilter filter(Days days, ZoneId zone) {
        return SessionFilter.builder()
                .statuses(status)
                .types(type)
                .paymentStatuses(paymentStatus)
                .platforms(platform)
                .scheduled(days.orEver(zone))
                .clientId(clientId)
                .offeringId(offeringId)
                .search(search)
                .build();
    }

    SessionSort order() {
        return new SessionSort(
                sort == null ? SessionSort.Key.STARTS_AT : sort, direction == null ? Direction.DESCENDING : direction);
    }
}
