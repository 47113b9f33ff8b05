package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ContactDetails;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.PlacementResult;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who books on the public page becomes a client, or is recognised as one. */
abstract class BookerRules extends PlacingRules {
    private static final String READ = "read before: {0}";
    private static final Instant TEN = Instant.parse("2031-05-05T10:00:00Z");
    private static final ContactDetails GIVEN =
            new ContactDetails("+49 1", "Given Inc.", "Given City", "Given Country", ZoneId.of("Asia/Tokyo"));
    private static final ClientStatistics ONE = new ClientStatistics(1, List.of());

    private Consultant consultant;

    @BeforeEach
    final void insertConsultant() {
        consultant = newConsultant();
    }

    @Test
    void anUnknownBookerIsInserted() {
        Client candidate = Samples.client(consultant).contact(GIVEN).build();
        PlacementResult.Placed placed = book(candidate);
        assertThat(placed.client()).isEqualTo(candidate.withStatistics(ONE));
        assertThat(placed.session().clientId()).isEqualTo(candidate.id());
        assertWritten(placed);
    }

    @ParameterizedTest(name = READ)
    @ValueSource(booleans = {false, true})
    void aKnownBookerIsRecognisedByTheKeyAndNotOverwritten(boolean isRead) {
        ContactDetails whole = new ContactDetails("+1 2", "Own Inc.", "Own City", "Own Country", Samples.BERLIN);
        Client known =
                stored(consultant, Samples.client(consultant).contact(whole).build());
        PlacementResult.Placed placed = book(again(known), isRead ? known : null);
        assertThat(placed.client()).isEqualTo(known.withStatistics(ONE));
        assertThat(placed.session().clientId()).isEqualTo(known.id());
        assertWritten(placed);
    }

    @ParameterizedTest(name = READ)
    @ValueSource(booleans = {false, true})
    void emptyContactFieldsAreFilled(boolean isRead) {
        ContactDetails some = new ContactDetails(null, "Own Inc.", "Own City", null, null);
        Client known =
                stored(consultant, Samples.client(consultant).contact(some).build());
        PlacementResult.Placed placed = book(again(known), isRead ? known : null);
        assertThat(placed.client().contact())
                .isEqualTo(
                        new ContactDetails("+49 1", "Own Inc.", "Own City", "Given Country", ZoneId.of("Asia/Tokyo")));
        assertThat(placed.client().stamp())
                .isEqualTo(known.stamp().changed(placed.session().stamp().createdAt()));
        assertThat(placed.client().name()).isEqualTo(known.name());
        assertThat(placed.client().email()).isEqualTo(known.email());
        assertWritten(placed);
    }

    @ParameterizedTest(name = READ)
    @ValueSource(booleans = {false, true})
    void aDeactivatedBookerIsActiveAgain(boolean isRead) {
        Client known = stored(
                consultant,
                Samples.client(consultant)
                        .contact(GIVEN)
                        .status(ClientStatus.DEACTIVATED)
                        .build());
        PlacementResult.Placed placed = book(again(known), isRead ? known : null);
        assertThat(placed.client().status()).isEqualTo(ClientStatus.ACTIVE);
        assertThat(placed.client().stamp().version()).isEqualTo(known.stamp().version() + 1);
        assertWritten(placed);
    }

    @ParameterizedTest(name = READ)
    @ValueSource(booleans = {false, true})
    void aBlockedBookerIsRefused(boolean isRead) {
        Client known = stored(
                consultant,
                Samples.client(consultant).status(ClientStatus.BLOCKED).build());
        Client candidate = again(known);
        Session session = Samples.session(candidate).at(TEN, 60).build();
        assertThat(refused(
                        consultant,
                        Placements.of(consultant, session)
                                .booker(candidate, isRead ? known : null)
                                .key("k")
                                .build()))
                .isEqualTo(PlacementResult.Refusal.CLIENT_BLOCKED);
        assertThat(reread(known)).isEqualTo(known);
    }

    @Test
    void theSameAddressWithAnotherConsultantIsAnotherClient() {
        Consultant other = newConsultant();
        Client anothers =
                stored(other, Samples.client(other).status(ClientStatus.BLOCKED).build());
        Client candidate =
                Samples.client(consultant).email(anothers.email().value()).build();
        PlacementResult.Placed placed = book(candidate);
        assertThat(placed.client()).isEqualTo(candidate.withStatistics(ONE));
        assertThat(reread(anothers)).isEqualTo(anothers);
    }

    @Test
    void whatWasReadOfABookerCountsOnlyInThatVersion() {
        Client read = stored(consultant, Samples.client(consultant).build());
        Client now = ClientSample.like(read).name("Renamed Since").changed().build();
        write(consultant, unit -> assertThat(unit.clients().update(now)).isTrue());
        PlacementResult.Placed placed = book(again(read), read);
        assertThat(placed.client().name()).isEqualTo(now.name());
        assertThat(placed.client().stamp().version()).isEqualTo(now.stamp().version() + 1);
        assertWritten(placed);
    }

    @Test
    void aBookerWhoWasBlockedSinceIsRefused() {
        Client read = stored(consultant, Samples.client(consultant).build());
        Client now =
                ClientSample.like(read).status(ClientStatus.BLOCKED).changed().build();
        write(consultant, unit -> assertThat(unit.clients().update(now)).isTrue());
        Client candidate = again(read);
        Session session = Samples.session(candidate).at(TEN, 60).build();
        assertThat(refused(
                        consultant,
                        Placements.of(consultant, session)
                                .booker(candidate, read)
                                .build()))
                .isEqualTo(PlacementResult.Refusal.CLIENT_BLOCKED);
    }

    @Test
    void aBookerWhoseAddressIsAnothersSinceIsThatOther() {
        Client read = stored(consultant, Samples.client(consultant).build());
        Client candidate = again(read);
        Client moved = ClientSample.like(read)
                .email(Samples.unique() + "@elsewhere.example")
                .changed()
                .build();
        write(consultant, unit -> assertThat(unit.clients().update(moved)).isTrue());
        Client heir = stored(consultant, ClientSample.like(candidate).build());
        PlacementResult.Placed placed = book(again(read), read);
        assertThat(placed.client().id()).isEqualTo(heir.id());
        assertThat(reread(moved).statistics()).isEqualTo(ClientStatistics.NONE);
        assertWritten(placed);
    }

    @Test
    void aBookerWhoCameSinceIsFound() {
        Client since = stored(consultant, Samples.client(consultant).build());
        PlacementResult.Placed placed = book(again(since), null);
        assertThat(placed.client().id()).isEqualTo(since.id());
        assertWritten(placed);
    }

    private PlacementResult.Placed book(Client candidate) {
        return book(candidate, null);
    }

    private PlacementResult.Placed book(Client candidate, @Nullable Client known) {
        Session session = Samples.session(candidate).at(TEN, 60).build();
        return placed(
                Placements.of(consultant, session).booker(candidate, known).build());
    }

    private static Client again(Client known) {
        return new ClientSample(known.consultantId())
                .email(known.email().value().toUpperCase(Locale.ROOT))
                .name("Another Spelling")
                .contact(GIVEN)
                .build();
    }

    private void assertWritten(PlacementResult.Placed placed) {
        assertThat(reread(placed.client())).isEqualTo(placed.client());
        assertThat(reread(placed.session())).isEqualTo(placed.session());
    }
}
