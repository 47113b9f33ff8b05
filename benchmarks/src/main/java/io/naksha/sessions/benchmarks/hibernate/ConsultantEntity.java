package io.naksha.sessions.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;

/** A consultant; locked, and its revision raised, with each change. */
@Entity(name = "Consultant")
@DynamicUpdate
@Table(name = "naksha_consultant")
@SuppressWarnings("NullAway.Init")
class ConsultantEntity {
    @Id
    UUID id;

    @Column(name = "display_name")
    String displayName;

    String slug;
    String status;
    String zone;
    String currency;

    @Column(name = "booking_policy")
    String bookingPolicy;

    /** Tells others that something changed. */
    @OptimisticLock(excluded = true)
    long revision;

    @Version
    long version;
}
