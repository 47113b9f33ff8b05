package io.naksha.sessions.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is to happen after commit; only written here. */
@Entity(name = "Outbox")
@Table(name = "naksha_outbox")
@SuppressWarnings("NullAway.Init")
class OutboxEntity {
    @EmbeddedId
    Key key;

    @Column(name = "target_kind")
    String targetKind = "SESSION";

    @Column(name = "target_id")
    UUID targetId;

    String effect;
    String recipient;

    @Column(name = "stream_position")
    long streamPosition;

    @Column(name = "created_at")
    Instant createdAt;

    String state = "PENDING";
    int attempts;

    @Column(name = "due_at")
    Instant dueAt;
}
