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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who books on the public page becomes a client, or is recognised as one. */
abstract class BookerRules extends PlacingRules {
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
        Booked placed = book(candidate);
        assertThat(placed.client()).isEqualTo(candidate.withStatistics(ONE));
        assertThat(placed.session().clientId()).isEqualTo(candidate.id());
        assertWritten(placed);
    }

    @Test
    void aKnownBookerIsRecognisedByTheKeyAndNotOverwritten() {
        ContactDetails whole = new ContactDetails("+1 2", "Own Inc.", "Own City", "Own Country", Samples.BERLIN);
        Client known =
                stored(consultant, Samples.client(consultant).contact(whole).build());
        Booked placed = book(again(known));
        assertThat(placed.client()).isEqualTo(known.withStatistics(ONE));
        assertThat(placed.session().clientId()).isEqualTo(known.id());
        assertWritten(placed);
    }

    @Test
    void emptyContactFieldsAreFilled() {
        ContactDetails some = new ContactDetails(null, "Own Inc.", "Own City", null, null);
        Client known =
                stored(consultant, Samples.client(consultant).contact(some).build());
        Booked placed = book(again(known));
        assertThat(placed.client().contact())
                .isEqualTo(
                        new ContactDetails("+49 1", "Own Inc.", "Own City", "Given Country", ZoneId.of("Asia/Tokyo")));
        assertThat(placed.client().stamp())
                .isEqualTo(known.stamp().changed(placed.session().stamp().createdAt()));
        assertThat(placed.client().name()).isEqualTo(known.name());
        assertThat(placed.client().email()).isEqualTo(known.email());
        assertWritten(placed);
    }

    @Test
    void aDeactivatedBookerIsActiveAgain() {
        Client known = stored(
                consultant,
                Samples.client(consultant)
                        .contact(GIVEN)
                        .status(ClientStatus.DEACTIVATED)
                        .build());
        Booked placed = book(again(known));
        assertThat(placed.client().status()).isEqualTo(ClientStatus.ACTIVE);
        assertThat(placed.client().stamp().version()).isEqualTo(known.stamp().version() + 1);
        assertWritten(placed);
    }

    @Test
    void aBlockedBookerIsRefused() {
        Client known = stored(
                consultant,
                Samples.client(consultant).status(ClientStatus.BLOCKED).build());
        Client candidate = again(known);
        Session session = Samples.session(candidate).at(TEN, 60).build();
        assertThat(refused(
                        consultant,
                        Placements.of(consultant, session)
                                .booker(candidate)
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
        Booked placed = book(candidate);
        assertThat(placed.client()).isEqualTo(candidate.withStatistics(ONE));
        assertThat(reread(anothers)).isEqualTo(anothers);
    }

    @ParameterizedTest
    @MethodSource("whereOneFieldIsEmpty")
    void anEmptyContactFieldIsFilledThoughNoOtherIs(ContactDetails some) {
        Client known =
                stored(consultant, Samples.client(consultant).contact(some).build());
        assertThat(book(again(known)).client().contact()).isEqualTo(some.filledFrom(GIVEN));
    }

    static Stream<ContactDetails> whereOneFieldIsEmpty() {
        return Stream.of(
                new ContactDetails(null, "Own Inc.", "Own City", "Own Country", Samples.BERLIN),
                new ContactDetails("+1 2", null, "Own City", "Own Country", Samples.BERLIN),
                new ContactDetails("+1 2", "Own Inc.", null, "Own Country", Samples.BERLIN),
                new ContactDetails("+1 2", "Own Inc.", "Own City", null, Samples.BERLIN),
                new ContactDetails("+1 2", "Own Inc.", "Own City", "Own Country", null));
    }

    /** A booked session and its client, as the client is then. */
    private record Booked(Session session, Client client) {}

    private Booked book(Client candidate) {
        Session session = Samples.session(candidate).at(TEN, 60).build();
        Session placed = placed(
                        Placements.of(consultant, session).booker(candidate).build())
                .session();
        return new Booked(
                placed,
                find(unit -> unit.clients().find(consultant.id(), placed.clientId()))
                        .orElseThrow());
    }

    private static Client again(Client known) {
        return new ClientSample(known.consultantId())
                .email(known.email().value().toUpperCase(Locale.ROOT))
                .name("Another Spelling")
                .contact(GIVEN)
                .build();
    }

    private void assertWritten(Booked placed) {
        assertThat(reread(placed.session())).isEqualTo(placed.session());
    }
}
