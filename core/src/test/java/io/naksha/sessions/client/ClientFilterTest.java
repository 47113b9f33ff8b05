package io.naksha.sessions.client;

import static io.naksha.sessions.session.Samples.CREATED;
import static io.naksha.sessions.session.Samples.euro;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.Samples;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFilterTest {
    private final Client client = Samples.client();

    /** One condition that the sample meets and the same condition so that it does not. */
    record Condition(
            String name,
            Function<ClientFilter.Builder, ClientFilter.Builder> met,
            Function<ClientFilter.Builder, ClientFilter.Builder> unmet) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Condition> conditions() {
        return List.of(
                new Condition(
                        "status",
                        filter -> filter.status(ClientStatus.ACTIVE, ClientStatus.BLOCKED),
                        filter -> filter.statuses(EnumSet.complementOf(EnumSet.of(ClientStatus.ACTIVE)))),
                new Condition("minSessions", filter -> filter.minSessions(3L), filter -> filter.minSessions(4L)),
                new Condition("maxSessions", filter -> filter.maxSessions(3L), filter -> filter.maxSessions(2L)),
                new Condition(
                        "minPaid", filter -> filter.minPaid(euro("150")), filter -> filter.minPaid(euro("150.01"))),
                new Condition(
                        "maxPaid", filter -> filter.maxPaid(euro("150")), filter -> filter.maxPaid(euro("149.99"))),
                new Condition("city", filter -> filter.city(" BERLIN "), filter -> filter.city("Berli")),
                new Condition("country", filter -> filter.country("ｇermany"), filter -> filter.country("France")),
                new Condition(
                        "registered from",
                        filter -> filter.registered(new InstantRange(CREATED, CREATED.plusSeconds(1))),
                        filter ->
                                filter.registered(new InstantRange(CREATED.plusNanos(1_000), CREATED.plusSeconds(1)))),
                new Condition(
                        "registered until",
                        filter ->
                                filter.registered(new InstantRange(CREATED.minusSeconds(1), CREATED.plusNanos(1_000))),
                        filter -> filter.registered(new InstantRange(CREATED.minusSeconds(1), CREATED))),
                new Condition(
                        "search", filter -> filter.search("MUSTER max@"), filter -> filter.search("muster nobody")));
    }

    @Test
    void emptyFilterShowsAll() {
        assertThat(ClientFilter.ALL.matches(client)).isTrue();
        assertThat(ClientFilter.builder().statuses(null).build()).isEqualTo(ClientFilter.ALL);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void conditionAlone(Condition condition) {
        assertThat(condition.met().apply(ClientFilter.builder()).build().matches(client))
                .isTrue();
        assertThat(condition.unmet().apply(ClientFilter.builder()).build().matches(client))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void everyConditionHasToHold(Condition unmet) {
        ClientFilter.Builder all = ClientFilter.builder();
        for (Condition condition : conditions()) {
            all = condition.met().apply(all);
        }
        assertThat(all.build().matches(client)).isTrue();

        assertThat(unmet.unmet().apply(all).build().matches(client)).isFalse();
    }

    @Test
    void amountsAreThoseOfTheirCurrency() {
        assertThat(paidBetween(Money.of("20", "USD"), Money.of("20", "USD"))).isTrue();
        assertThat(paidBetween(Money.of("0", "JPY"), Money.of("0", "JPY"))).isTrue();
        assertThat(paidBetween(Money.of("1", "JPY"), Money.of("9", "JPY"))).isFalse();
        assertThat(paidBetween(euro("100"), Money.of("20", "USD"))).isTrue();
    }

    private boolean paidBetween(Money least, Money most) {
        return ClientFilter.builder().minPaid(least).maxPaid(most).build().matches(client);
    }

    @Test
    void clientWithoutAPlaceIsNotFoundByOne() {
        Client nowhere = new Client(
                client.id(),
                client.consultantId(),
                client.email(),
                client.name(),
                ContactDetails.NONE,
                client.status(),
                client.statistics(),
                client.stamp());

        assertThat(ClientFilter.builder().city("Berlin").build().matches(nowhere))
                .isFalse();
        assertThat(ClientFilter.builder().country("").build().matches(nowhere)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "mustermax", "berlin", "+49"})
    void searchLooksAtNameAndAddressOnly(String search) {
        assertThat(ClientFilter.builder().search(search).build().matches(client))
                .isFalse();
    }

    @Test
    void setIsCopiedWithoutRepeats() {
        Set<ClientStatus> statuses = EnumSet.of(ClientStatus.ACTIVE);
        ClientFilter filter = ClientFilter.builder().statuses(statuses).build();
        statuses.clear();

        assertThat(filter)
                .isEqualTo(ClientFilter.builder()
                        .status(ClientStatus.ACTIVE, ClientStatus.ACTIVE)
                        .build());
        assertThat(filter.statuses()).containsExactly(ClientStatus.ACTIVE);
        assertThat(filter).hasToString("ClientFilter[hidden]");
    }
}
