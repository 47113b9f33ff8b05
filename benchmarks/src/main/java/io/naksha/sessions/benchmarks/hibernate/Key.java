package io.naksha.sessions.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What names a row: whose it is, and its id. */
@Embeddable
public record Key(
        @Column(name = "consultant_id") UUID consultantId,
        @Column(name = "id") UUID id) {}
