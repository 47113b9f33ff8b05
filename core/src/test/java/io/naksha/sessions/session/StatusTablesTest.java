package io.naksha.sessions.session;

import static io.naksha.sessions.session.SessionStatus.CANCELLED;
import static io.naksha.sessions.session.SessionStatus.COMPLETED;
import static io.naksha.sessions.session.SessionStatus.CONFIRMED;
import static io.naksha.sessions.session.SessionStatus.NO_SHOW;
import static io.naksha.sessions.session.SessionStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of transitions, written out as the rules of the domain have them: a row is from, a column is to. */
class StatusTablesTest {
    private static final List<String> SESSION = List.of(
            //          PENDING CONFIRMED COMPLETED CANCELLED NO_SHOW
            "PENDING    no      yes       no        yes       no",
            "CONFIRMED  no      no        yes       yes       yes",
            "COMPLETED  no      no        no        no        no",
            "CANCELLED  no      no        no        no        no",
            "NO_SHOW    no      no        no        no        no");

    private static final List<String> PAYMENT = List.of(
            //          PENDING PAID      FAILED    REFUNDED
            "PENDING    no      yes       yes       yes",
            "PAID       no      no        no        yes",
            "FAILED     yes     yes       no        no",
            "REFUNDED   no      no        no        no");

    private static <S extends Enum<S>> List<String> table(S[] all, BiPredicate<S, S> allowed) {
        return Arrays.stream(all)
                .map(from -> from + " "
                        + Arrays.stream(all)
                                .map(to -> allowed.test(from, to) ? "yes" : "no")
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> plain(List<String> rows) {
        return rows.stream().map(row -> row.replaceAll(" +", " ")).toList();
    }

    @Test
    void sessionsFollowTheirTable() {
        assertThat(table(SessionStatus.values(), SessionStatus::canBecome)).isEqualTo(plain(SESSION));
        assertThat(table(SessionStatus.values(), (from, to) -> from.next().contains(to)))
                .isEqualTo(plain(SESSION));
    }

    @Test
    void paymentsFollowTheirTable() {
        assertThat(table(PaymentStatus.values(), PaymentStatus::canBecome)).isEqualTo(plain(PAYMENT));
        assertThat(table(PaymentStatus.values(), (from, to) -> from.next().contains(to)))
                .isEqualTo(plain(PAYMENT));
    }

    @Test
    void activeAndFinalAreToldApart() {
        assertThat(Arrays.stream(SessionStatus.values())
                        .collect(Collectors.toMap(status -> status, SessionStatus::isActive)))
                .isEqualTo(Map.of(PENDING, true, CONFIRMED, true, COMPLETED, false, CANCELLED, false, NO_SHOW, false));
        assertThat(Arrays.stream(SessionStatus.values())
                        .collect(Collectors.toMap(status -> status, SessionStatus::isFinal)))
                .isEqualTo(Map.of(PENDING, false, CONFIRMED, false, COMPLETED, true, CANCELLED, true, NO_SHOW, true));
    }
}
