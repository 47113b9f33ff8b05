package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ContactDetails;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.consultant.Consultant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients are kept whole; an update leaves the statistics alone. */
abstract class ClientRules extends Rules {
    @Test
    void aClientIsReadAsItWasWritten() {
        Consultant consultant = newConsultant();
        for (Client client : List.of(Samples.client(consultant).build(), extreme(consultant), sparse(consultant))) {
            stored(consultant, client);
            assertThat(reread(client)).isEqualTo(client);
            assertThat(find(unit -> unit.clients().findByEmail(consultant.id(), client.email())))
                    .contains(client);
        }
    }

    private static Client extreme(Consultant consultant) {
        return Samples.client(consultant)
                .email("ÿ".repeat(43) + "-" + Samples.unique() + "@" + "l".repeat(61) + "." + "m".repeat(61) + "."
                        + "Ü".repeat(57) + ".example")
                .name(new PersonName("👩‍🚀".repeat(40), "g".repeat(100), "字".repeat(100)))
                .contact(new ContactDetails(
                        "+49 (30) " + "1".repeat(31),
                        "Ø".repeat(150),
                        "😀".repeat(50),
                        "%_\\'\"".repeat(20),
                        ZoneId.of("America/Argentina/ComodRivadavia")))
                .status(ClientStatus.BLOCKED)
                .statistics(1_000_000_000_000L, Money.of("123456789012345.678", "BHD"), Money.of("-7", "JPY"))
                .changed()
                .build();
    }

    private static Client sparse(Consultant consultant) {
        return Samples.client(consultant)
                .name(PersonName.of("Cher", ""))
                .contact(new ContactDetails(null, "", null, "", null))
                .status(ClientStatus.DEACTIVATED)
                .build();
    }

    @Test
    void anUnknownClientIsNotFound() {
        Consultant consultant = newConsultant();
        assertThat(find(unit -> unit.clients().find(consultant.id(), unknownClient())))
                .isEmpty();
        EmailAddress unknown = EmailAddress.of("nobody" + Samples.unique() + "@example.org");
        assertThat(find(unit -> unit.clients().findByEmail(consultant.id(), unknown)))
                .isEmpty();
    }

    @Test
    void anUpdateWritesEveryFieldButTheStatistics() {
        Consultant consultant = newConsultant();
        Client before = stored(
                consultant,
                Samples.client(consultant)
                        .statistics(3, Money.of("10.00", "EUR"))
                        .build());
        Client after = ClientSample.like(extreme(consultant)).build();
        Client written = new Client(
                before.id(),
                consultant.id(),
                after.email(),
                after.name(),
                after.contact(),
                after.status(),
                after.statistics(),
                before.stamp().changed(Samples.NOW.plusSeconds(5)));
        assertThat(update(consultant, written)).isTrue();
        assertThat(reread(before)).isEqualTo(written.withStatistics(before.statistics()));
    }

    @Test
    void anUpdateTouchesNoOtherClient() {
        Consultant consultant = newConsultant();
        Client other = newClient(consultant);
        Client client = newClient(consultant);
        assertThat(update(
                        consultant,
                        ClientSample.like(client).name("Other").changed().build()))
                .isTrue();
        assertThat(reread(other)).isEqualTo(other);
    }

    @Test
    void anEmailGivenUpIsFreeAgain() {
        Consultant consultant = newConsultant();
        Client client = newClient(consultant);
        String another = "n" + Samples.unique() + "@example.org";
        assertThat(update(
                        consultant,
                        ClientSample.like(client).email(another).changed().build()))
                .isTrue();
        assertThat(find(unit -> unit.clients().findByEmail(consultant.id(), client.email())))
                .isEmpty();
        Client heir = stored(
                consultant,
                Samples.client(consultant).email(client.email().value()).build());
        assertThat(find(unit -> unit.clients().findByEmail(consultant.id(), client.email())))
                .contains(heir);
    }

    @Test
    void anUpdateMayKeepTheKeyAndChangeTheSpelling() {
        Consultant consultant = newConsultant();
        String address = "spelling" + Samples.unique() + "@example.org";
        Client client =
                stored(consultant, Samples.client(consultant).email(address).build());
        Client spelled = ClientSample.like(client)
                .email("SPELLING" + address.substring(8))
                .changed()
                .build();
        assertThat(update(consultant, spelled)).isTrue();
        assertThat(reread(client).email().value()).isEqualTo(spelled.email().value());
    }

    private boolean update(Consultant consultant, Client client) {
        return inTransaction(unit -> {
            unit.consultants().lock(consultant.id());
            return unit.clients().update(client);
        });
    }
}
