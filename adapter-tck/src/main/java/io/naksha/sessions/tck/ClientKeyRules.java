package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.consultant.Consultant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A consultant has one client to an e-mail key, whatever the storage's own idea of equal texts is. */
abstract class ClientKeyRules extends Rules {
    @Test
    void anAddressWithTheSameKeyIsTaken() {
        for (List<String> same : List.of(
                List.of("plain", "plain"),
                List.of("upper", "UPPER"),
                List.of("jos\u00e9", "JOSE\u0301"),
                List.of("\u00e5ngstr\u00f6m", "\u212bNGSTRO\u0308M"),
                List.of("\u0434\u043e\u043c", "\u0414\u041e\u041c"))) {
            Consultant consultant = newConsultant();
            Client holder = stored(consultant, called(consultant, same.get(0)));
            Client rival = called(consultant, same.get(1));
            assertThat(insert(consultant, rival)).as("insert %s", same).isFalse();
            assertThat(find(unit -> unit.clients().find(consultant.id(), rival.id())))
                    .isEmpty();
            assertThat(find(unit -> unit.clients().findByEmail(consultant.id(), rival.email())))
                    .contains(holder);
        }
    }

    @Test
    void anAddressWithAnotherKeyIsFree() {
        Consultant consultant = newConsultant();
        List<Client> clients = List.of(
                        "jose",
                        "jos\u00e9",
                        "strasse",
                        "stra\u00dfe",
                        "a",
                        "\uff41",
                        "i",
                        "\u0131",
                        "i\u0307",
                        "\u00e6",
                        "ae",
                        "user+tag",
                        "user",
                        "user_",
                        "user%",
                        "o'neil",
                        "\u00f8",
                        "o",
                        "\u30cf",
                        "\u306f",
                        "\u30d0")
                .stream()
                .map(local -> called(consultant, local))
                .toList();
        for (Client client : clients) {
            assertThat(insert(consultant, client)).as(client.email().value()).isTrue();
        }
        for (Client client : clients) {
            assertThat(find(unit -> unit.clients().findByEmail(consultant.id(), client.email())))
                    .as(client.email().value())
                    .contains(client);
        }
        EmailAddress wildcard = EmailAddress.of("%@example.org");
        assertThat(find(unit -> unit.clients().findByEmail(consultant.id(), wildcard)))
                .isEmpty();
    }

    @Test
    void anotherConsultantMayHaveAClientWithTheSameAddress() {
        Consultant consultant = newConsultant();
        Consultant other = newConsultant();
        Client client = stored(consultant, called(consultant, "same"));
        Client namesake = stored(other, called(other, "same"));
        assertThat(find(unit -> unit.clients().findByEmail(consultant.id(), client.email())))
                .contains(client);
        assertThat(find(unit -> unit.clients().findByEmail(other.id(), client.email())))
                .contains(namesake);
    }

    @Test
    void theTransactionIsUsableAfterAnInsertThatFoundTheAddressTaken() {
        Consultant consultant = newConsultant();
        Client holder = stored(consultant, called(consultant, "taken"));
        Client before = called(consultant, "before");
        Client after = called(consultant, "after");
        write(consultant, unit -> {
            assertThat(unit.clients().insert(before)).isTrue();
            assertThat(unit.clients().insert(called(consultant, "TAKEN"))).isFalse();
            assertThat(unit.clients().findByEmail(consultant.id(), holder.email()))
                    .contains(holder);
            assertThat(unit.clients().insert(after)).isTrue();
        });
        assertThat(reread(before)).isEqualTo(before);
        assertThat(reread(after)).isEqualTo(after);
    }

    @Test
    void anUpdateToATakenAddressWritesNothingAndLeavesTheTransactionUsable() {
        Consultant consultant = newConsultant();
        stored(consultant, called(consultant, "taken"));
        Client client = stored(consultant, called(consultant, "mine"));
        Client greedy = ClientSample.like(client)
                .email("Taken@example.org")
                .name("Another Name")
                .changed()
                .build();
        Client later = called(consultant, "later");
        write(consultant, unit -> {
            assertThat(unit.clients().update(greedy)).isFalse();
            assertThat(unit.clients().find(consultant.id(), client.id())).contains(client);
            assertThat(unit.clients().insert(later)).isTrue();
        });
        assertThat(reread(client)).isEqualTo(client);
        assertThat(reread(later)).isEqualTo(later);
    }

    @Test
    void ofRacingClientsWithOneAddressOneIsInserted() {
        Consultant consultant = newConsultant();
        List<Boolean> inserted = Together.run(6, index -> insert(consultant, called(consultant, "race")));
        assertThat(inserted).containsOnlyOnce(true);
    }

    private boolean insert(Consultant consultant, Client client) {
        return inTransaction(unit -> {
            unit.consultants().lock(consultant.id());
            return unit.clients().insert(client);
        });
    }

    private static Client called(Consultant consultant, String local) {
        return Samples.client(consultant).email(local + "@example.org").build();
    }
}
