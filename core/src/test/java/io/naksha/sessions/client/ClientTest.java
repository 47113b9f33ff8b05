package io.naksha.sessions.client;

import static io.naksha.sessions.session.Samples.NOW;
import static io.naksha.sessions.session.Samples.euro;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.Money;
import io.naksha.sessions.session.Samples;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ContactDetails FULL = new ContactDetails("1", "ACME", "Paris", "France", PARIS);

    private final Client client = Samples.client();

    @Test
    void bookingFillsWhatIsEmptyAndOverwritesNothing() {
        Client after = client.afterBooking(FULL, NOW);

        assertThat(after.contact())
                .isEqualTo(new ContactDetails("+49 30 1", "ACME", "Berlin", "Germany", Samples.BERLIN));
        assertThat(after.stamp()).isEqualTo(client.stamp().changed(NOW));
        assertThat(after.name()).isEqualTo(client.name());
        assertThat(after.statistics()).isEqualTo(client.statistics());
    }

    @Test
    void bookingThatSaysNothingNewChangesNothing() {
        assertThat(client.afterBooking(ContactDetails.NONE, NOW)).isSameAs(client);
        assertThat(client.afterBooking(client.contact(), NOW)).isSameAs(client);
    }

    @Test
    void bookingMakesADeactivatedClientActive() {
        Client deactivated = client.withStatus(ClientStatus.DEACTIVATED, NOW);
        Client after = deactivated.afterBooking(ContactDetails.NONE, NOW.plusSeconds(1));

        assertThat(after.status()).isEqualTo(ClientStatus.ACTIVE);
        assertThat(after.stamp().version()).isEqualTo(3);
    }

    @Test
    void bookingDoesNotUnblock() {
        Client blocked = client.withStatus(ClientStatus.BLOCKED, NOW);

        assertThat(blocked.afterBooking(ContactDetails.NONE, NOW)).isSameAs(blocked);
        assertThat(blocked.afterBooking(FULL, NOW).status()).isEqualTo(ClientStatus.BLOCKED);
    }

    @ParameterizedTest
    @EnumSource
    void isActiveInOneStatus(ClientStatus status) {
        assertThat(client.withStatus(status, NOW).isActive()).isEqualTo(status == ClientStatus.ACTIVE);
    }

    @Test
    void detailsAreFilledFieldByField() {
        assertThat(ContactDetails.NONE.filledFrom(FULL)).isEqualTo(FULL);
        assertThat(FULL.filledFrom(client.contact())).isEqualTo(FULL);
        assertThat(new ContactDetails("1", null, "Paris", null, null)
                        .filledFrom(new ContactDetails("2", "ACME", "Bonn", "France", PARIS)))
                .isEqualTo(FULL);
        assertThat(FULL.filledFrom(ContactDetails.NONE)).isEqualTo(FULL);
    }

    @Test
    void statisticsLeaveTheVersionAlone() {
        Client counted = client.withStatistics(ClientStatistics.NONE);

        assertThat(counted.statistics()).isEqualTo(ClientStatistics.NONE);
        assertThat(counted.withStatistics(client.statistics())).isEqualTo(client);
    }

    @Test
    void searchAndSortKeysAreFolded() {
        assertThat(client.searchKey()).isEqualTo("max muster\nmax@example.org");
        assertThat(client.nameSortKey()).isEqualTo("max muster");
    }

    @Test
    void statisticsAddUpPerCurrencyWithoutZeros() {
        ClientStatistics mixed = new ClientStatistics(
                2, List.of(Money.of("5", "USD"), euro("1"), euro("0"), euro("2"), Money.of("0", "JPY")));

        assertThat(mixed.paid()).containsExactly(euro("3"), Money.of("5", "USD"));
        assertThat(mixed.paidIn(Money.currency("EUR"))).isEqualTo(euro("3"));
        assertThat(mixed.paidIn(Money.currency("USD"))).isEqualTo(Money.of("5", "USD"));
        assertThat(mixed.paidIn(Money.currency("JPY"))).isEqualTo(Money.of("0", "JPY"));
        assertThat(new ClientStatistics(0, List.of(euro("5"), euro("-5")))).isEqualTo(ClientStatistics.NONE);
    }

    @Test
    void statisticsAreAddedAndTakenAway() {
        ClientStatistics one = new ClientStatistics(1, List.of(euro("80")));
        ClientStatistics other = new ClientStatistics(2, List.of(euro("20"), Money.of("5", "USD")));

        assertThat(one.plus(other)).isEqualTo(new ClientStatistics(3, List.of(euro("100"), Money.of("5", "USD"))));
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.minus(one)).isEqualTo(ClientStatistics.NONE);
        assertThat(one.minus(other)).isEqualTo(new ClientStatistics(-1, List.of(euro("60"), Money.of("-5", "USD"))));
        assertThat(one.plus(ClientStatistics.NONE)).isEqualTo(one);
    }

    @Test
    void duplicateNamesTheClientWithoutTheAddress() {
        DuplicateClientException error = new DuplicateClientException(Samples.MAX);

        assertThat(error.existing()).isEqualTo(Samples.MAX);
        assertThat(error).hasMessage("the e-mail address belongs to client " + Samples.MAX);
    }
}
