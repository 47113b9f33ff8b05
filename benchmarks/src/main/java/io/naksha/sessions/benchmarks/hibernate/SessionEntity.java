package io.naksha.sessions.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session. The client is fetched with it where a query says so, else not at all. */
@Entity(name = "Session")
@Table(name = "naksha_session")
@SuppressWarnings("NullAway.Init")
class SessionEntity {
    @EmbeddedId
    Key key;

    @Column(name = "client_id")
    UUID clientId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consultant_id", referencedColumnName = "consultant_id", insertable = false, updatable = false)
    @JoinColumn(name = "client_id", referencedColumnName = "id", insertable = false, updatable = false)
    ClientEntity client;

    String title;

    @Column(name = "title_key")
    String titleKey;

    @Column(name = "title_sort_key")
    byte[] titleSortKey;

    @Column(name = "session_type")
    String type;

    String platform;

    @Nullable
    @Column(name = "offering_id")
    UUID offeringId;

    @Nullable
    @Column(name = "webinar_id")
    UUID webinarId;

    @Column(name = "local_date")
    LocalDate date;

    @Column(name = "local_time")
    LocalTime time;

    String zone;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "duration_minutes")
    int minutes;

    @Column(name = "overlap_policy")
    String overlapPolicy = "EXCLUSIVE";

    String status;

    @Nullable
    @Column(name = "cancelled_by")
    String cancelledBy;

    @Nullable
    @Column(name = "cancel_reason")
    String cancelReason;

    @Nullable
    @Column(name = "cancelled_at")
    Instant cancelledAt;

    BigDecimal price;
    String currency;

    @Column(name = "payment_status")
    String paymentStatus;

    @Nullable
    @Column(name = "payment_method")
    String paymentMethod;

    @Nullable
    @Column(name = "payment_reference")
    String paymentReference;

    @Nullable
    @Column(name = "paid_at")
    Instant paidAt;

    @Nullable
    @Column(name = "room_platform")
    String roomPlatform;

    @Nullable
    @Column(name = "room_link")
    String roomLink;

    @Nullable
    @Column(name = "room_external_id")
    String roomExternalId;

    @Nullable
    @Column(name = "room_starts_at")
    Instant roomStartsAt;

    @Nullable
    @Column(name = "room_duration_minutes")
    Integer roomMinutes;

    @Nullable
    @Column(name = "invitation_uid")
    String invitationUid;

    @Nullable
    @Column(name = "invitation_sequence")
    Integer invitationSequence;

    @Column(name = "link_owed")
    boolean linkOwed;

    @Nullable
    String notes;

    @Nullable
    @Column(name = "consultant_notes")
    String consultantNotes;

    String origin = "PUBLIC_BOOKING";

    // Counts from 1; what still has the number that it was made with is new.
    @Version
    long version = 1;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;
}
