package io.naksha.sessions.benchmarks.hibernate;

import io.naksha.sessions.benchmarks.peer.Booking;
import io.naksha.sessions.benchmarks.peer.Listing;
import io.naksha.sessions.benchmarks.peer.Peer;
import io.naksha.sessions.benchmarks.peer.Query;
import io.naksha.sessions.benchmarks.peer.Summary;
import io.naksha.sessions.benchmarks.peer.SummaryQuery;
import jakarta.persistence.ValidationMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Hibernate ORM. */
public final class HibernatePeer implements Peer {
    private static final int BATCH = 100;

    private final SessionFactory factory;
    private final HibernateBooking booking;
    private final HibernateReads reads;
    private final HibernateBulk bulk;
    private final Runnable closing;

    /** A peer on a database. */
    public HibernatePeer(DataSource database, Clock clock, Runnable closing) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("benchmarks");
        configuration.validationMode(ValidationMode.NONE);
        this.factory = configuration
                .managedClasses(
                        ConsultantEntity.class,
                        OfferingEntity.class,
                        ClientEntity.class,
                        SessionEntity.class,
                        OutboxEntity.class)
                .property("jakarta.persistence.nonJtaDataSource", database)
                .property("hibernate.jdbc.batch_size", BATCH)
                .property("hibernate.order_inserts", true)
                .property("hibernate.order_updates", true)
                .property("hibernate.query.in_clause_parameter_padding", true)
                .createEntityManagerFactory();
        this.booking = new HibernateBooking(factory, clock);
        this.reads = new HibernateReads(factory);
        this.bulk = new HibernateBulk(factory, clock);
        this.closing = closing;
    }

    @Override
    public Optional<UUID> book(Booking wanted) {
        return booking.book(wanted);
    }

    @Override
    public Listing list(Query query) {
        return reads.list(query);
    }

    @Override
    public Summary summary(SummaryQuery query) {
        return reads.summary(query);
    }

    @Override
    public int bulk(UUID consultant, List<UUID> sessions, String paymentStatus) {
        return bulk.update(consultant, sessions, paymentStatus);
    }

    @Override
    public String get(UUID consultant, UUID session) {
        return reads.get(consultant, session).title;
    }

    @Override
    public void close() {
        factory.close();
        closing.run();
    }
}
