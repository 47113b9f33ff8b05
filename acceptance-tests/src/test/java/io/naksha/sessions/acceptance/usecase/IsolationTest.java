package io.naksha.sessions.acceptance.usecase;

import static io.naksha.sessions.acceptance.support.Studio.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientUpdate;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.OfferingUpdate;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionUpdate;
import io.naksha.sessions.session.WebinarId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is one consultant's answers another consultant exactly as what does not exist, and stays as it is. */
class IsolationTest extends OnEveryStorage {
    private static final UUID NOWHERE = new UUID(1, 2);
    private static final LocalStart START = LocalStart.at("2026-03-20", "09:00");

    private Session janes;
    private Session janesSeat;
    private Workspace omars;

    @BeforeEach
    void bookWithJane() {
        janes = studio.book("carl@example.org", "2026-03-10", "14:30");
        janesSeat = studio.bookSeat("carl@example.org", "2026-03-11", "14:30");
        omars = studio.naksha.workspace(
                studio.approved("omar@example.org", "Omar", "Other", "omar").id());
    }

    private <I> void assertAnswersAsUnknown(I foreign, I unknown, Consumer<I> call) {
        Throwable onForeign = catchThrowable(() -> call.accept(foreign));
        Throwable onUnknown = catchThrowable(() -> call.accept(unknown));
        assertThat(onForeign).isInstanceOf(NotFoundException.class);
        assertThat(onForeign.getMessage().replace(foreign.toString(), "ID"))
                .isEqualTo(onUnknown.getMessage().replace(unknown.toString(), "ID"));
    }

    @Test
    void sessions() {
        SessionId unknown = new SessionId(NOWHERE);
        List<Consumer<SessionId>> calls = List.of(
                id -> omars.sessions().get(id),
                id -> omars.sessions().confirm(id),
                id -> omars.sessions().complete(id),
                id -> omars.sessions().markNoShow(id),
                id -> omars.sessions().cancel(id, null),
                id -> omars.sessions().setPaymentStatus(id, PaymentStatus.PAID),
                id -> omars.sessions().recordPayment(id, PaymentRecord.of("r", PaymentStatus.PAID)),
                id -> omars.sessions().reschedule(id, Reschedule.to(START)),
                id -> omars.sessions()
                        .update(id, SessionUpdate.builder().title("T").build()));

        calls.forEach(call -> assertAnswersAsUnknown(janes.id(), unknown, call));

        assertThat(studio.desk.sessions().get(janes.id())).isEqualTo(janes);
    }

    @Test
    void clients() {
        ClientId unknown = new ClientId(NOWHERE);
        List<Consumer<ClientId>> calls = List.of(
                id -> omars.clients().get(id),
                id -> omars.clients().block(id),
                id -> omars.clients().deactivate(id),
                id -> omars.clients()
                        .update(id, ClientUpdate.builder().city("X").build()),
                id -> omars.sessions()
                        .create(NewSession.forClient(id).start(START).build()),
                id -> omars.analytics().lifetimeValue(id));

        calls.forEach(call -> assertAnswersAsUnknown(janes.clientId(), unknown, call));

        assertThat(studio.client(janes).contact().city()).isNull();
    }

    @Test
    void offerings() {
        OfferingId unknown = new OfferingId(NOWHERE);
        List<Consumer<OfferingId>> calls = List.of(
                id -> omars.offerings().get(id),
                id -> omars.offerings().deactivate(id),
                id -> omars.offerings()
                        .update(id, OfferingUpdate.builder().title("T").build()),
                id -> omars.sessions()
                        .create(NewSession.forNewClient(person("x@example.org"))
                                .offeringId(id)
                                .start(START)
                                .build()),
                id -> studio.naksha
                        .booking()
                        .book(
                                "omar",
                                studio.booking("x@example.org", "2026-03-20", "09:00")
                                        .offeringId(id)
                                        .build()));

        calls.forEach(call -> assertAnswersAsUnknown(studio.hour.id(), unknown, call));

        assertThat(studio.desk.offerings().get(studio.hour.id()).status()).isEqualTo(Offering.Status.ACTIVE);
    }

    @Test
    void webinars() {
        WebinarId unknown = new WebinarId(NOWHERE);
        List<Consumer<WebinarId>> calls = List.of(
                id -> omars.webinars().get(id),
                id -> omars.webinars().cancel(id, null),
                id -> omars.webinars().reschedule(id, Reschedule.to(START)),
                id -> omars.sessions()
                        .create(NewSession.forNewClient(person("x@example.org"))
                                .webinarId(id)
                                .build()));

        calls.forEach(call -> assertAnswersAsUnknown(janesSeat.details().webinarId(), unknown, call));

        assertThat(studio.desk.sessions().get(janesSeat.id())).isEqualTo(janesSeat);
    }

    @Test
    void listsAndFigures() {
        PageRequest page = PageRequest.first(50).withTotal();

        assertThat(omars.sessions().list(SessionFilter.ALL, page).total()).isZero();
        assertThat(omars.sessions()
                        .list(SessionFilter.builder().clientId(janes.clientId()).build(), page)
                        .items())
                .isEmpty();
        assertThat(omars.clients().list(ClientFilter.ALL, page).total()).isZero();
        assertThat(omars.offerings().list(Set.of(), page).items()).isEmpty();
        assertThat(omars.webinars().list(InstantRange.EVER, page).items()).isEmpty();
        assertThat(omars.analytics().summary(DateRange.thisMonth(omars.clock())).total())
                .isZero();
    }

    @Test
    void theSamePersonIsAnotherClientOfAnotherConsultant() {
        Session omarsOwn = omars.sessions()
                .create(NewSession.forNewClient(person("carl@example.org"))
                        .start(LocalStart.at("2026-03-10", "14:30"))
                        .build())
                .session();

        assertThat(omarsOwn.clientId()).isNotEqualTo(janes.clientId());
        assertThat(studio.client(janes).statistics().totalSessions()).isEqualTo(2);
    }
}
