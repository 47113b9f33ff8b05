package io.naksha.sessions.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A client. Counting sessions leaves the version alone. */
@Entity(name = "Client")
@Table(name = "naksha_client")
@DynamicUpdate
@SuppressWarnings("NullAway.Init")
class ClientEntity {
    @EmbeddedId
    Key key;

    String email;

    @Column(name = "email_key")
    String emailKey;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "first_name")
    String firstName;

    @Column(name = "last_name")
    String lastName;

    @Column(name = "name_sort_key")
    byte[] nameSortKey;

    @Column(name = "search_key")
    String searchKey;

    @Nullable
    @Column(name = "phone_number")
    String phoneNumber;

    @Nullable
    String company;

    @Nullable
    String city;

    @Nullable
    String country;

    @Nullable
    String zone;

    String status;

    @OptimisticLock(excluded = true)
    @Column(name = "total_sessions")
    long totalSessions;

    // Counts from 1; what still has the number that it was made with is new.
    @Version
    long version = 1;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;
}
