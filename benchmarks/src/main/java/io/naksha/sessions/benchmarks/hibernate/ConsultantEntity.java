package io.naksha.sessions.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A consultant; only read and locked here. */
@Entity(name = "Consultant")
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

    @Version
    long version;
}
