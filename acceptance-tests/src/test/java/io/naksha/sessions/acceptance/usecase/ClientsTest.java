package io.naksha.sessions.acceptance.usecase;

import static io.naksha.sessions.acceptance.support.Studio.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ClientUpdate;
import io.naksha.sessions.client.DuplicateClientException;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.StaleVersionException;
import io.naksha.sessions.common.ValidationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientsTest extends OnEveryStorage {
    private List<String> shown(ClientFilter.Builder filter) {
        return studio
                .desk
                .clients()
                .list(filter.build(), new ClientSort(ClientSort.Key.NAME, Direction.ASCENDING), PageRequest.first(50))
                .items()
                .stream()
                .map(client -> client.email().value())
                .toList();
    }

    @Test
    void keepsEverythingThatIsEntered() {
        Client client = studio.desk
                .clients()
                .create(NewClient.builder()
                        .email("carl@example.org")
                        .name(" Carl ", "Client")
                        .displayName("C. Client")
                        .phoneNumber("+49 30 1")
                        .company("ACME")
                        .city("Berlin")
                        .country("Germany")
                        .zone("Europe/Berlin")
                        .build());

        assertThat(studio.desk.clients().get(client.id())).isEqualTo(client);
        assertThat(client.name().display()).isEqualTo("C. Client");
        assertThat(client.name().first()).isEqualTo("Carl");
        assertThat(client.contact().zone()).hasToString("Europe/Berlin");
    }

    @Test
    void refusesAnAddressThatAnotherClientHas() {
        Client carl = studio.desk.clients().create(person("carl@example.org"));
        Client dora = studio.desk.clients().create(person("dora@example.org"));

        assertThatExceptionOfType(DuplicateClientException.class)
                .isThrownBy(() -> studio.desk.clients().create(person("Carl@Example.ORG")))
                .satisfies(refusal -> assertThat(refusal.existing()).isEqualTo(carl.id()));
        assertThatExceptionOfType(DuplicateClientException.class)
                .isThrownBy(() -> studio.desk
                        .clients()
                        .update(
                                dora.id(),
                                ClientUpdate.builder().email("carl@example.org").build()))
                .satisfies(refusal -> assertThat(refusal.existing()).isEqualTo(carl.id()));
        assertThat(studio.desk.clients().get(dora.id())).isEqualTo(dora);
    }

    @Test
    void changesOnlyWhatIsNamedAndClearsWhatIsNull() {
        Client client = studio.desk
                .clients()
                .create(NewClient.builder()
                        .email("carl@example.org")
                        .name("Carl", "Client")
                        .city("Berlin")
                        .company("ACME")
                        .build());

        Client updated = studio.desk
                .clients()
                .update(
                        client.id(),
                        ClientUpdate.builder().lastName("Curie").company(null).build());

        assertThat(updated.name().display()).isEqualTo("Carl Curie");
        assertThat(updated.contact().company()).isNull();
        assertThat(updated.contact().city()).isEqualTo("Berlin");
        assertThat(updated.stamp().version()).isEqualTo(2);
        assertThat(studio.desk
                        .clients()
                        .update(client.id(), ClientUpdate.builder().build()))
                .isEqualTo(updated);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> studio.desk
                        .clients()
                        .update(
                                client.id(),
                                ClientUpdate.builder()
                                        .city("Bonn")
                                        .expectedVersion(1L)
                                        .build()));
    }

    @Test
    void refusesLineBreaksInNamesAndClearedAddresses() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> studio.desk
                        .clients()
                        .create(NewClient.builder()
                                .email("carl@example.org")
                                .name("Carl\r\nBcc: all@example.org", "X")
                                .build()));
        Client client = studio.desk.clients().create(person("carl@example.org"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> studio.desk
                        .clients()
                        .update(client.id(), ClientUpdate.builder().email(null).build()));
    }

    @Test
    void goesFromStatusToStatus() {
        Client client = studio.desk.clients().create(person("carl@example.org"));

        assertThat(studio.desk.clients().deactivate(client.id()).status()).isEqualTo(ClientStatus.DEACTIVATED);
        assertThat(studio.desk.clients().block(client.id()).status()).isEqualTo(ClientStatus.BLOCKED);
        Client active = studio.desk.clients().reactivate(client.id());
        assertThat(active.status()).isEqualTo(ClientStatus.ACTIVE);
        assertThat(studio.desk.clients().reactivate(client.id())).isEqualTo(active);
        assertThat(studio.desk.clients().get(client.id())).isEqualTo(active);
    }

    @Test
    void filtersAndSearches() {
        studio.desk
                .clients()
                .create(NewClient.builder()
                        .email("carl@example.org")
                        .name("Carl", "Straße")
                        .city("Berlin")
                        .build());
        studio.book("dora@example.org", "2026-03-10", "14:30");

        assertThat(shown(ClientFilter.builder())).containsExactly("dora@example.org", "carl@example.org");
        assertThat(shown(ClientFilter.builder().city("BERLIN"))).containsExactly("carl@example.org");
        assertThat(shown(ClientFilter.builder().minSessions(1L))).containsExactly("dora@example.org");
        assertThat(shown(ClientFilter.builder().search("STRAße carl"))).containsExactly("carl@example.org");
        assertThat(shown(ClientFilter.builder().search("_"))).isEmpty();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> shown(ClientFilter.builder().search("a b c d e f g h i")));
    }

    @Test
    void pagesByCursorWithoutRepeatingWhatComesIn() {
        for (int number = 0; number < 5; number++) {
            studio.desk.clients().create(person("c" + number + "@example.org"));
        }
        Page<Client> first = studio.desk
                .clients()
                .list(ClientFilter.ALL, PageRequest.first(2).withTotal());
        studio.desk.clients().create(person("late@example.org"));
        Page<Client> second = studio.desk.clients().list(ClientFilter.ALL, PageRequest.after(first.next(), 2));

        assertThat(first.total()).isEqualTo(5);
        assertThat(second.items())
                .extracting(client -> client.email().value())
                .containsExactly("c2@example.org", "c1@example.org");
    }
}
