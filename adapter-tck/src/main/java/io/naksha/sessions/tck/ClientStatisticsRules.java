package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is counted for clients is added up exactly. */
abstract class ClientStatisticsRules extends Rules {
    @Test
    void whatIsAddedAndTakenAwayAddsUpInEachCurrency() {
        Consultant consultant = newConsultant();
        Client client = newClient(consultant);
        List<ClientStatistics> changes = List.of(
                counted(1, Money.of("49.90", "EUR")),
                counted(1, Money.of("5000", "JPY"), Money.of("1.001", "BHD")),
                counted(-1, Money.of("-9.90", "EUR")),
                counted(0, Money.of("0.0001", "CLF")),
                counted(3, Money.of("999999999999.9999", "CLF"), Money.of("-6000", "JPY")));
        ClientStatistics expected = ClientStatistics.NONE;
        for (ClientStatistics change : changes) {
            add(consultant, Map.of(client.id(), change));
            expected = expected.plus(change);
            assertThat(reread(client).statistics()).isEqualTo(expected);
        }
        assertThat(expected.paid()).hasSize(4);
    }

    @Test
    void anAmountThatBecomesNothingVanishes() {
        Consultant consultant = newConsultant();
        Client client = stored(
                consultant,
                Samples.client(consultant)
                        .statistics(2, Money.of("10.00", "EUR"), Money.of("7", "JPY"))
                        .build());
        add(consultant, Map.of(client.id(), counted(0, Money.of("-10.00", "EUR"))));
        assertThat(reread(client).statistics()).isEqualTo(counted(2, Money.of("7", "JPY")));
        add(consultant, Map.of(client.id(), counted(-2, Money.of("-7", "JPY"))));
        assertThat(reread(client).statistics()).isEqualTo(ClientStatistics.NONE);
    }

    @Test
    void countingLeavesTheVersionAlone() {
        Consultant consultant = newConsultant();
        Client client = newClient(consultant);
        ClientStatistics change = counted(1, Money.of("50.00", "EUR"));
        add(consultant, Map.of(client.id(), change));
        assertThat(reread(client)).isEqualTo(client.withStatistics(change));
    }

    @Test
    void severalClientsAreCountedAtOnceAndOthersNot() {
        Consultant consultant = newConsultant();
        Client one = newClient(consultant);
        Client two = newClient(consultant);
        Client bystander = newClient(consultant);
        ClientStatistics first = counted(1, Money.of("1.00", "EUR"), Money.of("2.00", "USD"));
        ClientStatistics second = counted(2, Money.of("3.00", "EUR"));
        add(consultant, Map.of(one.id(), first, two.id(), second));
        assertThat(reread(one).statistics()).isEqualTo(first);
        assertThat(reread(two).statistics()).isEqualTo(second);
        assertThat(reread(bystander)).isEqualTo(bystander);
    }

    @Test
    void countingNothingChangesNothing() {
        Consultant consultant = newConsultant();
        Client client = stored(
                consultant,
                Samples.client(consultant)
                        .statistics(1, Money.of("1.00", "EUR"))
                        .build());
        add(consultant, Map.of());
        add(consultant, Map.of(client.id(), ClientStatistics.NONE));
        assertThat(reread(client)).isEqualTo(client);
    }

    @Test
    void racingCountsAreAllCounted() {
        Consultant consultant = newConsultant();
        Client client = newClient(consultant);
        ClientStatistics one = counted(1, Money.of("0.01", "EUR"), Money.of("1", "JPY"));
        int threads = 6;
        int rounds = 6;
        Together.run(threads, index -> {
            for (int round = 0; round < rounds; round++) {
                write(consultant, unit -> {
                    Together.linger();
                    unit.clients().addStatistics(consultant.id(), Map.of(client.id(), one));
                });
            }
            return index;
        });
        assertThat(reread(client).statistics()).isEqualTo(counted(36, Money.of("0.36", "EUR"), Money.of("36", "JPY")));
    }

    private void add(Consultant consultant, Map<ClientId, ClientStatistics> changes) {
        write(consultant, unit -> unit.clients().addStatistics(consultant.id(), changes));
    }

    private static ClientStatistics counted(long sessions, Money... paid) {
        return new ClientStatistics(sessions, List.of(paid));
    }
}
