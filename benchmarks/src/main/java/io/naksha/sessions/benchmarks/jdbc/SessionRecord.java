package io.naksha.sessions.benchmarks.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as it lies in its table, read by position. */
record SessionRecord(
        UUID consultantId,
        UUID id,
        UUID clientId,
        String title,
        String type,
        String platform,
        @Nullable UUID offeringId,
        @Nullable UUID webinarId,
        LocalDate date,
        LocalTime time,
        ZoneId zone,
        Instant startsAt,
        int durationMinutes,
        String overlapPolicy,
        String status,
        @Nullable String cancelledBy,
        @Nullable String cancelReason,
        @Nullable Instant cancelledAt,
        BigDecimal price,
        String currency,
        String paymentStatus,
        @Nullable String paymentMethod,
        @Nullable String paymentReference,
        @Nullable Instant paidAt,
        @Nullable String roomPlatform,
        @Nullable String roomLink,
        @Nullable String roomExternalId,
        @Nullable Instant roomStartsAt,
        int roomMinutes,
        @Nullable String invitationUid,
        int invitationSequence,
        boolean linkOwed,
        @Nullable String notes,
        @Nullable String consultantNotes,
        String origin,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    /** How many columns {@link #read} reads. */
    static final int WIDTH = 38;

    /** The columns that {@link #read} reads, of a table named {@code s}. */
    static final String COLUMNS = "s.consultant_id, s.id, s.client_id, s.title, s.session_type, s.platform,"
            + " s.offering_id, s.webinar_id, s.local_date, s.local_time, s.zone, s.starts_at, s.duration_minutes,"
            + " s.overlap_policy, s.status, s.cancelled_by, s.cancel_reason, s.cancelled_at, s.price, s.currency,"
            + " s.payment_status, s.payment_method, s.payment_reference, s.paid_at, s.room_platform, s.room_link,"
            + " s.room_external_id, s.room_starts_at, s.room_duration_minutes, s.invitation_uid,"
            + " s.invitation_sequence, s.link_owed, s.notes, s.consultant_notes, s.origin, s.version, s.created_at,"
            + " s.updated_at";

    static SessionRecord read(ResultSet row) throws SQLException {
        return new SessionRecord(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalTime.class),
                ZoneId.of(row.getString(11)),
                Statements.instant(row, 12),
                row.getInt(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                Statements.instantOrNull(row, 18),
                row.getBigDecimal(19),
                row.getString(20),
                row.getString(21),
                row.getString(22),
                row.getString(23),
                Statements.instantOrNull(row, 24),
                row.getString(25),
                row.getString(26),
                row.getString(27),
                Statements.instantOrNull(row, 28),
                row.getInt(29),
                row.getString(30),
                row.getInt(31),
                row.getBoolean(32),
                row.getString(33),
                row.getString(34),
                row.getString(35),
                row.getLong(36),
                Statements.instant(row, 37),
                Statements.instant(row, 38));
    }
}
