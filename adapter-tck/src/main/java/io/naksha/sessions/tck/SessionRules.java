package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.ChangeSet;
import io.naksha.sessions.spi.OverlapQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions are kept whole. */
abstract class SessionRules extends Rules {
    private Consultant consultant;
    private Client client;
    private SessionExtremes extremes;

    @BeforeEach
    final void insertClient() {
        consultant = newConsultant();
        client = newClient(consultant);
        extremes = SessionExtremes.of(client);
        write(consultant, unit -> {
            unit.offerings().insert(extremes.offering());
            unit.webinars().insert(extremes.webinar());
        });
    }

    @Test
    void aSessionIsReadAsItWasWritten() {
        for (Session session : extremes.all()) {
            stored(consultant, session);
            assertThat(reread(session)).isEqualTo(session);
        }
    }

    @Test
    void everyZoneAndCurrencyIsKept() {
        List<Currency> currencies = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .toList();
        assertThat(currencies).extracting(Currency::getDefaultFractionDigits).contains(0, 2, 3, 4);
        List<Session> sessions = new ArrayList<>();
        for (String zone : ZoneId.getAvailableZoneIds()) {
            Currency currency = currencies.get(sessions.size() % currencies.size());
            sessions.add(extremes.in(ZoneId.of(zone), Money.zero(currency).plus(least(currency))));
        }
        assertThat(sessions).hasSizeGreaterThan(currencies.size());
        storeSessions(consultant, sessions);
        assertThat(findAll(sessions.stream().map(Session::id).toList())).containsExactlyInAnyOrderElementsOf(sessions);
    }

    private static Money least(Currency currency) {
        return Money.of(BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits()), currency);
    }

    @Test
    void anUpdateWritesEveryField() {
        changeEverything(
                (before, after) -> write(consultant, unit -> unit.sessions().update(List.of(after))));
    }

    @Test
    void aChangeSetWritesEveryFieldThatDiffers() {
        changeEverything((before, after) -> write(
                consultant,
                unit -> unit.write(new ChangeSet(
                        consultant.id(), List.of(new ChangeSet.Changed(before, after)), Map.of(), List.of()))));
    }

    @Test
    void aSessionWithAnotherTitleIsFoundByIt() {
        Session before = stored(consultant, Samples.session(client).build());
        Session after = SessionSample.like(client, before)
                .title("Renamed Zebra")
                .stamp(before.stamp().changed(Samples.NOW))
                .build();
        write(
                consultant,
                unit -> unit.write(new ChangeSet(
                        consultant.id(), List.of(new ChangeSet.Changed(before, after)), Map.of(), List.of())));
        SessionFilter zebra = SessionFilter.builder().search("zebra").build();
        assertThat(read(unit -> unit.sessions()
                                .list(consultant.id(), zebra, SessionSort.EARLIEST_FIRST, PageRequest.first(10)))
                        .items())
                .extracting(row -> row.session().id())
                .containsExactly(before.id());
    }

    private void changeEverything(BiConsumer<Session, Session> change) {
        Session session = stored(consultant, Samples.session(client).build());
        Session bystander = stored(consultant, at(9));
        for (Session extreme : extremes.all()) {
            Session before = reread(session);
            Session after = like(extreme, before);
            change.accept(before, after);
            assertThat(reread(session)).isEqualTo(after);
            assertThat(clashing(after)).as("what is computed of it").isEqualTo(after.isBlocking());
        }
        assertThat(reread(bystander)).isEqualTo(bystander);
    }

    private static Session like(Session extreme, Session before) {
        return new Session(
                before.id(),
                before.consultantId(),
                before.clientId(),
                extreme.details(),
                extreme.schedule(),
                extreme.status(),
                extreme.cancellation(),
                extreme.payment(),
                extreme.meeting(),
                extreme.notes(),
                before.origin(),
                before.stamp().changed(Samples.NOW.plusSeconds(60)));
    }

    // Whether it takes its last second, by what the storage keeps of it.
    private boolean clashing(Session session) {
        TimeSlot last = new TimeSlot(
                session.schedule().endsAt().minusSeconds(1), session.schedule().endsAt());
        return read(unit -> unit.sessions().clashes(consultant.id(), new OverlapQuery(last, null, null)))
                .contains(session.schedule().slot());
    }

    @Test
    void severalSessionsAreUpdatedAtOnce() {
        List<Session> sessions = List.of(at(1), at(2), at(3));
        storeSessions(consultant, sessions);
        List<Session> changed = sessions.subList(0, 2).stream()
                .map(session -> session.become(SessionStatus.COMPLETED, Instant.parse("2032-01-01T00:00:00Z")))
                .toList();
        write(consultant, unit -> unit.sessions().update(changed));
        write(consultant, unit -> unit.sessions().update(List.of()));
        assertThat(sessions).extracting(this::reread).containsExactly(changed.get(0), changed.get(1), sessions.get(2));
    }

    @Test
    void thoseThatExistAreFound() {
        List<Session> sessions = List.of(at(1), at(2), at(3));
        storeSessions(consultant, sessions);
        SessionId first = sessions.get(0).id();
        SessionId third = sessions.get(2).id();
        assertThat(findAll(List.of(third, new SessionId(Samples.uuid()), first)))
                .containsExactlyInAnyOrder(sessions.get(0), sessions.get(2));
        assertThat(findAll(List.of())).isEmpty();
        assertThat(find(unit -> unit.sessions().find(consultant.id(), new SessionId(Samples.uuid()))))
                .isEmpty();
    }

    @Test
    void aSessionOfAnUnknownClientIsRefused() {
        Client stranger = Samples.client(consultant).build();
        Session session = Samples.session(stranger).build();
        assertThatThrownBy(() -> stored(consultant, session)).isInstanceOf(RuntimeException.class);
        assertThat(find(unit -> unit.sessions().find(consultant.id(), session.id())))
                .isEmpty();
    }

    private Session at(int day) {
        return Samples.session(client)
                .at(Instant.parse("2031-06-0" + day + "T10:00:00Z"), 45)
                .build();
    }

    private List<Session> findAll(List<SessionId> ids) {
        return read(unit -> unit.sessions().findAll(consultant.id(), ids));
    }
}
