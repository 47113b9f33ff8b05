package io.naksha.sessions.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** What a consultant sells; only read here. */
@Entity(name = "Offering")
@Table(name = "naksha_offering")
@SuppressWarnings("NullAway.Init")
class OfferingEntity {
    @EmbeddedId
    Key key;

    String title;

    @Column(name = "session_type")
    String type;

    @Column(name = "duration_minutes")
    int minutes;

    BigDecimal price;
    String currency;
    String platforms;
    String status;

    @Version
    long version;
}
