package io.naksha.sessions.analytics;

import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A consultant's sessions in a range, in figures.
 *
 * @param total all sessions, whatever became of them
 * @param byStatus how many there are of each status; every status is there
 * @param byPaymentStatus how many there are of each payment status; every status is there
 * @param revenue one entry for each currency in which a session is priced, by currency code
 * @param completionRate COMPLETED / (COMPLETED + CANCELLED + NO_SHOW), from 0 to 1, to four decimal places, half to even; absent where no
 *     session has come to an end
 * @param paymentSuccessRate sessions with {@code paidAt} / (sessions with {@code paidAt} + sessions whose payment FAILED), in the same form;
 *     absent where there are neither. What costs nothing has no {@code paidAt} and is left out.
 * @param clients how many clients have a session that is not CANCELLED
 * @param repeatClients how many clients have two or more sessions that are not CANCELLED
 */
public record SessionSummary(
        long total,
        Map<SessionStatus, Long> byStatus,
        Map<PaymentStatus, Long> byPaymentStatus,
        List<Revenue> revenue,
        @Nullable BigDecimal completionRate,
        @Nullable BigDecimal paymentSuccessRate,
        long clients,
        long repeatClients) {

    /** Copies the collections and fills in the statuses that are missing with zero. */
    public SessionSummary {
        byStatus = complete(SessionStatus.class, byStatus);
        byPaymentStatus = complete(PaymentStatus.class, byPaymentStatus);
        revenue = List.copyOf(revenue);
    }

    private static <E extends Enum<E>> Map<E, Long> complete(Class<E> type, Map<E, Long> counts) {
        Map<E, Long> all = new EnumMap<>(type);
        for (E key : type.getEnumConstants()) {
            all.put(key, counts.getOrDefault(key, 0L));
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * The summary of sessions that were grouped already, as a database does.
     *
     * @param cells the groups, in any order; several of one kind add up
     * @param clients how many clients have a session that is not CANCELLED
     * @param repeatClients how many clients have two or more sessions that are not CANCELLED
     */
    public static SessionSummary of(Collection<SummaryCell> cells, long clients, long repeatClients) {
        Map<SessionStatus, Long> byStatus = new EnumMap<>(SessionStatus.class);
        Map<PaymentStatus, Long> byPayment = new EnumMap<>(PaymentStatus.class);
        RevenueTally revenue = new RevenueTally();
        for (SummaryCell cell : cells) {
            byStatus.merge(cell.status(), cell.sessions(), Long::sum);
            byPayment.merge(cell.paymentStatus(), cell.sessions(), Long::sum);
            revenue.add(cell.revenue());
        }
        return new SessionSummary(
                count(cells, cell -> true),
                byStatus,
                byPayment,
                revenue.toList(),
                completionRate(cells),
                paymentSuccessRate(cells),
                clients,
                repeatClients);
    }

    private static @Nullable BigDecimal completionRate(Collection<SummaryCell> cells) {
        return Rates.share(
                count(cells, cell -> cell.status() == SessionStatus.COMPLETED),
                count(cells, cell -> cell.status().isFinal()));
    }

    private static @Nullable BigDecimal paymentSuccessRate(Collection<SummaryCell> cells) {
        long paid = count(cells, SummaryCell::paidAtSet);
        return Rates.share(paid, paid + count(cells, cell -> cell.paymentStatus() == PaymentStatus.FAILED));
    }

    private static long count(Collection<SummaryCell> cells, Predicate<SummaryCell> which) {
        return cells.stream().filter(which).mapToLong(SummaryCell::sessions).sum();
    }

    /** A collector of summaries; it wants the sessions of the range and no others. */
    public static SummaryCollector collector() {
        return new SummaryCollector();
    }

    /** How many sessions have this status. */
    public long count(SessionStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    /** How many sessions have this payment status. */
    public long count(PaymentStatus status) {
        return byPaymentStatus.getOrDefault(status, 0L);
    }

    /** The revenue in one currency; zero where no session is priced in it. */
    public Revenue revenueIn(Currency currency) {
        return revenue.stream()
                .filter(entry -> entry.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> Revenue.zero(currency));
    }
}
