package io.naksha.sessions.acceptance.usecase;

import static io.naksha.sessions.acceptance.support.Studio.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.DuplicateClientException;
import io.naksha.sessions.common.IdempotencyConflictException;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.ConsultantNotAvailableException;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.CreatedSession;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SlotUnavailableException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ManualCreationTest extends OnEveryStorage {
    private static final LocalStart TEN_MARCH = LocalStart.at("2026-03-10", "14:30");

    private CreatedSession create(NewSession.Builder command) {
        return studio.desk.sessions().create(command.build());
    }

    private static NewSession.Builder forNew(String email) {
        return NewSession.forNewClient(person(email)).start(TEN_MARCH);
    }

    @Test
    void makesTheClientWithTheSessionAndDefaultsWhatIsNotSaid() {
        CreatedSession created = create(forNew("carl@example.org"));

        Session session = studio.desk.sessions().get(created.session().id());
        assertThat(session).isEqualTo(created.session());
        assertThat(session.status()).isEqualTo(SessionStatus.CONFIRMED);
        assertThat(session.details().title()).isEqualTo("Personal session with Carl Client");
        assertThat(session.details().type()).isEqualTo(SessionType.PERSONAL);
        assertThat(session.schedule().durationMinutes()).isEqualTo(60);
        assertThat(session.payment().price()).isEqualTo(Money.of("0", "EUR"));
        assertThat(session.payment().status()).isEqualTo(PaymentStatus.PAID);
        assertThat(session.payment().paidAt()).isNull();
        assertThat(studio.client(session)).isEqualTo(created.client());
        assertThat(created.client().statistics().totalSessions()).isEqualTo(1);
    }

    @Test
    void takesAnExistingClientAndEverythingThatIsSaid() {
        Client client = studio.desk.clients().create(person("carl@example.org"));
        Session session = create(NewSession.forClient(client.id())
                        .start(TEN_MARCH.in("America/New_York"))
                        .title("Deep dive")
                        .durationMinutes(45)
                        .platform(Platform.TEAMS)
                        .price(Money.of("99.90", "USD"))
                        .paymentMethod("cash")
                        .paymentStatus(PaymentStatus.PAID)
                        .notes("for both")
                        .consultantNotes("for me")
                        .meetingLink("https://example.org/room")
                        .status(SessionStatus.PENDING))
                .session();

        assertThat(session.schedule().startsAt()).isEqualTo(Instant.parse("2026-03-10T18:30:00Z"));
        assertThat(session.payment().paidAt()).isEqualTo(studio.clock.instant());
        assertThat(session.payment().method()).isEqualTo("cash");
        assertThat(session.meetingLink()).isEqualTo("https://example.org/room");
        assertThat(session.notes().consultantNotes()).isEqualTo("for me");
        assertThat(session.status()).isEqualTo(SessionStatus.PENDING);
        assertThat(studio.client(session).statistics().paid()).containsExactly(Money.of("99.90", "USD"));
    }

    @Test
    void takesWhatIsNotSaidFromTheOffering() {
        Session session =
                create(forNew("carl@example.org").offeringId(studio.hour.id())).session();

        assertThat(session.details().title()).isEqualTo("Intro call");
        assertThat(session.payment().price()).isEqualTo(Money.of("50", "EUR"));
        assertThat(session.payment().status()).isEqualTo(PaymentStatus.PENDING);
    }

    @Test
    void namesTheClientWhoHasTheAddressAlready() {
        Client client = studio.desk.clients().create(person("carl@example.org"));

        assertThatExceptionOfType(DuplicateClientException.class)
                .isThrownBy(() -> create(forNew("CARL@example.org")))
                .satisfies(refusal -> assertThat(refusal.existing()).isEqualTo(client.id()));
        assertThat(studio.desk.clients().get(client.id()).statistics().totalSessions())
                .isZero();
    }

    @Test
    void makesNoClientWhereTheTimeIsTaken() {
        create(forNew("carl@example.org"));

        assertThatExceptionOfType(SlotUnavailableException.class).isThrownBy(() -> create(forNew("dora@example.org")));
        assertThat(studio.desk
                        .clients()
                        .list(ClientFilter.ALL, PageRequest.first(10))
                        .items())
                .hasSize(1);
    }

    @Test
    void anOverriddenSessionNeitherBlocksNorIsBlocked() {
        create(forNew("carl@example.org"));
        Session override = create(forNew("dora@example.org").overlap(OverlapPolicy.OVERRIDDEN))
                .session();
        Session alone = create(forNew("emil@example.org")
                        .start(LocalStart.at("2026-03-11", "10:00"))
                        .overlap(OverlapPolicy.OVERRIDDEN))
                .session();

        assertThat(override.schedule().overlap()).isEqualTo(OverlapPolicy.OVERRIDDEN);
        assertThat(studio.book("fred@example.org", "2026-03-11", "10:00")
                        .schedule()
                        .slot()
                        .overlaps(alone.schedule().slot()))
                .isTrue();
    }

    @Test
    void recordsAConsultationThatLiesInThePastAsCompleted() {
        LocalStart yesterday = LocalStart.at("2026-03-01", "10:00");

        assertThat(create(forNew("carl@example.org").start(yesterday).status(SessionStatus.COMPLETED))
                        .session()
                        .status())
                .isEqualTo(SessionStatus.COMPLETED);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> create(forNew("dora@example.org").status(SessionStatus.COMPLETED)))
                .withMessageContaining("past");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () -> create(forNew("dora@example.org").start(yesterday).status(SessionStatus.NO_SHOW)));
    }

    @Test
    void refusesUnknownClientsAndOfferingsAndBoth() {
        ClientId unknown = new ClientId(new UUID(1, 2));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> create(NewSession.forClient(unknown).start(TEN_MARCH)));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> create(NewSession.forClient(null).start(TEN_MARCH)));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> create(NewSession.forNewClient(person("carl@example.org"))));
    }

    @Test
    void repliesToARepeatedCommandAndRefusesAnotherUnderItsKey() {
        CreatedSession first = create(forNew("carl@example.org").idempotencyKey("k"));
        CreatedSession again = create(forNew(" CARL@example.org").idempotencyKey("k"));

        assertThat(again.replayed()).isTrue();
        assertThat(again.session()).isEqualTo(first.session());
        assertThat(again.client()).isEqualTo(first.client());
        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> create(forNew("dora@example.org").idempotencyKey("k")));
    }

    @Test
    void bookingAndCreationMayUseTheSameKey() {
        create(forNew("carl@example.org").idempotencyKey("k"));

        assertThat(studio.naksha
                        .booking()
                        .book(
                                "jane-doe",
                                studio.booking("dora@example.org", "2026-03-11", "14:30")
                                        .idempotencyKey("k")
                                        .build())
                        .replayed())
                .isFalse();
    }

    @Test
    void refusesASuspendedConsultant() {
        studio.naksha.consultants().suspend(studio.jane.id());

        assertThatExceptionOfType(ConsultantNotAvailableException.class)
                .isThrownBy(() -> create(forNew("carl@example.org")));
        assertThatExceptionOfType(ConsultantNotAvailableException.class)
                .isThrownBy(() -> studio.desk.clients().create(person("carl@example.org")));
        assertThatExceptionOfType(ConsultantNotAvailableException.class)
                .isThrownBy(() -> studio.naksha.workspace(studio.jane.id()));
    }
}
