package io.naksha.sessions.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionDetails;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys and references are held to, as a database would. */
class KeysTest {
    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Consultant jane = Samples.consultant("jane-doe");
    private final Consultant john = Samples.consultant("john-roe");
    private final Client ann = Samples.client(jane, "ann");
    private final Client ben = Samples.client(john, "ben");
    private final Offering hers = Samples.offering(jane);
    private final Offering his = Samples.offering(john);
    private final Webinar herWebinar = Samples.webinar(hers, Samples.NOW);
    private final Webinar hisWebinar = Samples.webinar(his, Samples.NOW);
    private final Session booked = seat(ann, hers.id(), herWebinar.id());
    private final OutboxEntry entry = Samples.entry(booked, Effect.MEETING, 1);

    @BeforeEach
    void fill() {
        write(unit -> {
            List.of(jane, john).forEach(unit.consultants()::insert);
            List.of(ann, ben).forEach(unit.clients()::insert);
            List.of(hers, his).forEach(unit.offerings()::insert);
            List.of(herWebinar, hisWebinar).forEach(unit.webinars()::insert);
            unit.sessions().insert(booked);
            unit.outbox().append(List.of(entry));
        });
    }

    private static Session seat(Client client, OfferingId offering, WebinarId webinar) {
        return Samples.session(
                client, Samples.NOW, new SessionDetails("Seat", SessionType.WEBINAR, Platform.ZOOM, offering, webinar));
    }

    private void write(Consumer<UnitOfWork> work) {
        storage.<Object>inTransaction(unit -> {
            work.accept(unit);
            return null;
        });
    }

    private void refused(Consumer<UnitOfWork> work) {
        Root before = storage.committed();
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> write(work));
        assertThat(storage.committed()).isSameAs(before);
    }

    @Test
    void nothingIsInsertedTwice() {
        refused(unit -> unit.consultants().insert(jane));
        refused(unit -> unit.clients().insert(ann));
        refused(unit -> unit.offerings().insert(hers));
        refused(unit -> unit.webinars().insert(herWebinar));
        refused(unit -> unit.sessions().insert(booked));
        refused(unit -> unit.outbox().append(List.of(entry)));
    }

    @Test
    void whatIsNotThereIsNotUpdated() {
        refused(unit -> unit.consultants().update(Samples.consultant("new")));
        refused(unit -> unit.clients().update(Samples.client(jane, "cay")));
        refused(unit -> unit.offerings().update(Samples.offering(jane)));
        refused(unit -> unit.webinars().update(Samples.webinar(hers, Samples.NOW)));
        refused(unit -> unit.sessions().update(List.of(Samples.session(ann, Samples.NOW))));
        refused(unit -> unit.clients().addStatistics(jane.id(), Map.of(ben.id(), ClientStatistics.NONE)));
    }

    @Test
    void aSessionBelongsToClientOfferingAndWebinarOfItsConsultant() {
        refused(unit -> unit.sessions().insert(seat(foreign(ben), hers.id(), herWebinar.id())));
        refused(unit -> unit.sessions().insert(seat(ann, his.id(), herWebinar.id())));
        refused(unit -> unit.sessions().insert(seat(ann, hers.id(), hisWebinar.id())));
        refused(unit -> unit.sessions().update(List.of(booked.forClient(ben.id()))));
    }

    /** The same client, said to be Jane's. */
    private Client foreign(Client client) {
        return new Client(
                client.id(),
                jane.id(),
                client.email(),
                client.name(),
                client.contact(),
                client.status(),
                client.statistics(),
                client.stamp());
    }

    @Test
    void whatBelongsToAConsultantNeedsOne() {
        Consultant nobody = Samples.consultant("nobody");
        Session orphan = Samples.session(Samples.client(nobody, "cay"), Samples.NOW);
        refused(unit -> unit.clients().insert(Samples.client(nobody, "cay")));
        refused(unit -> unit.offerings().insert(Samples.offering(nobody)));
        refused(unit -> unit.sessions().insert(orphan));
        refused(unit -> unit.outbox().append(List.of(Samples.entry(orphan, Effect.MEETING, 1))));
    }

    @Test
    void aWebinarBelongsToAnOfferingOfItsConsultant() {
        Webinar other = Samples.webinar(hers, Samples.NOW);
        Webinar astray = new Webinar(
                other.id(),
                jane.id(),
                his.id(),
                other.title(),
                other.platform(),
                other.schedule(),
                other.capacity(),
                other.status(),
                null,
                other.stamp());
        refused(unit -> unit.webinars().insert(astray));
    }
}
