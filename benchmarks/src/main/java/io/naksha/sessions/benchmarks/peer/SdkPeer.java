package io.naksha.sessions.benchmarks.peer;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.NakshaSessionsBuilder;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.analytics.Revenue;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.BulkResult;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.Storage;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The library, through its facade: no cache unless given one, and effects written but left to others. A consultant's workspace stays open, as a signed-in user's does. */
public final class SdkPeer implements Peer {
    private final NakshaSessions naksha;
    private final Map<UUID, Workspace> workspaces = new ConcurrentHashMap<>();
    private final Runnable closing;

    /** A peer on a storage. */
    public SdkPeer(Storage storage, Clock clock, Runnable closing) {
        this(library(storage, clock), closing);
    }

    /** A peer on a storage that is read through a cache. */
    public SdkPeer(Storage storage, Cache cache, Clock clock, Runnable closing) {
        this(library(storage, clock).cache(cache), closing);
    }

    private SdkPeer(NakshaSessionsBuilder library, Runnable closing) {
        this.closing = closing;
        this.naksha = library.build();
    }

    private static NakshaSessionsBuilder library(Storage storage, Clock clock) {
        return NakshaSessions.builder()
                .storage(storage)
                .clock(clock)
                .mailer(message -> {})
                .withoutInlineDispatch()
                .withoutPolling();
    }

    private Workspace workspace(UUID consultant) {
        return workspaces.computeIfAbsent(consultant, id -> naksha.workspace(new ConsultantId(id)));
    }

    @Override
    public Optional<UUID> book(Booking booking) {
        BookingRequest request = BookingRequest.builder()
                .offeringId(new OfferingId(booking.offering()))
                .start(LocalStart.at(booking.date(), booking.time()))
                .client(NewClient.builder()
                        .email(booking.email())
                        .name(booking.firstName(), booking.lastName())
                        .build())
                .build();
        try {
            return Optional.of(
                    naksha.booking().book(booking.slug(), request).sessionId().value());
        } catch (SlotUnavailableException taken) {
            return Optional.empty();
        }
    }

    @Override
    public Listing list(Query query) {
        SessionFilter.Builder filter = SessionFilter.builder().search(query.search());
        PageRequest page = PageRequest.first(Query.SIZE);
        Query.Filter wanted = query.filter();
        if (wanted != null) {
            filter.statuses(enums(wanted.statuses(), SessionStatus::valueOf))
                    .paymentStatuses(enums(wanted.paymentStatuses(), PaymentStatus::valueOf))
                    .scheduled(new InstantRange(wanted.from(), wanted.until()));
            page = page.withTotal();
        }
        Position after = query.after();
        if (after != null) {
            String key = Long.toString(Micros.of(after.startsAt()));
            page = PageRequest.after(new Cursor(SessionSort.LATEST_FIRST.name(), key, after.session()), Query.SIZE);
        }
        Page<SessionRow> found = workspace(query.consultant()).sessions().list(filter.build(), page);
        return new Listing(found.items().stream().map(SdkPeer::line).toList(), found.hasNext(), found.total());
    }

    private static <E> Set<E> enums(List<String> names, Function<String, E> reader) {
        return names.stream().map(reader).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Listing.Line line(SessionRow row) {
        return new Listing.Line(
                row.session().id().value(),
                row.session().details().title(),
                row.session().schedule().startsAt(),
                row.clientName().display(),
                row.clientEmail().value());
    }

    @Override
    public Summary summary(SummaryQuery query) {
        SessionSummary found =
                workspace(query.consultant()).analytics().summary(DateRange.between(query.from(), query.until()));
        Revenue revenue = found.revenue().get(0);
        return new Summary(
                counts(found.byStatus()),
                counts(found.byPaymentStatus()),
                revenue.collected().amount(),
                revenue.pending().amount(),
                found.clients(),
                found.repeatClients());
    }

    private static Map<String, Long> counts(Map<? extends Enum<?>, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .collect(Collectors.toMap(count -> count.getKey().name(), Map.Entry::getValue));
    }

    @Override
    public int bulk(UUID consultant, List<UUID> sessions, String paymentStatus) {
        List<SessionId> ids = sessions.stream().map(SessionId::new).toList();
        BulkResult result = workspace(consultant)
                .sessions()
                .bulkUpdate(BulkUpdate.payment(ids, PaymentStatus.valueOf(paymentStatus)));
        return (int) result.count(BulkResult.Kind.CHANGED);
    }

    @Override
    public String get(UUID consultant, UUID session) {
        return workspace(consultant)
                .sessions()
                .get(new SessionId(session))
                .details()
                .title();
    }

    @Override
    public void close() {
        naksha.close();
        closing.run();
    }
}
