-- Refuses rows that the library never writes. PostgreSQL reads each check anew for every statement, which costs a booking about a third more of
-- the server's time; hence an option, for databases to which others write, too.

ALTER TABLE naksha_consultant
    ADD CONSTRAINT naksha_consultant_status_ck CHECK (status IN ('PENDING_APPROVAL', 'APPROVED', 'SUSPENDED')),
    ADD CONSTRAINT naksha_consultant_currency_ck CHECK (LENGTH(currency) = 3),
    ADD CONSTRAINT naksha_consultant_policy_ck CHECK (booking_policy IN ('CONFIRM_BY_HAND', 'CONFIRM_AUTOMATICALLY')),
    ADD CONSTRAINT naksha_consultant_version_ck CHECK (version > 0 AND revision >= 0);

ALTER TABLE naksha_client
    ADD CONSTRAINT naksha_client_status_ck CHECK (status IN ('ACTIVE', 'DEACTIVATED', 'BLOCKED')),
    ADD CONSTRAINT naksha_client_version_ck CHECK (version > 0);

ALTER TABLE naksha_client_paid
    ADD CONSTRAINT naksha_client_paid_currency_ck CHECK (LENGTH(currency) = 3);

ALTER TABLE naksha_session
    ADD CONSTRAINT naksha_session_type_ck CHECK (session_type IN ('PERSONAL', 'WEBINAR')),
    ADD CONSTRAINT naksha_session_seat_ck CHECK (session_type = 'WEBINAR' OR webinar_id IS NULL),
    ADD CONSTRAINT naksha_session_platform_ck CHECK (platform IN ('ZOOM', 'MEET', 'TEAMS')),
    ADD CONSTRAINT naksha_session_duration_ck CHECK (duration_minutes BETWEEN 1 AND 1440),
    ADD CONSTRAINT naksha_session_end_ck CHECK (ends_at - starts_at = duration_minutes * INTERVAL '1 minute'),
    ADD CONSTRAINT naksha_session_overlap_ck CHECK (overlap_policy IN ('EXCLUSIVE', 'OVERRIDDEN')),
    ADD CONSTRAINT naksha_session_status_ck
        CHECK (status IN ('PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'NO_SHOW')),
    ADD CONSTRAINT naksha_session_cancelled_ck CHECK (
        (status <> 'CANCELLED' AND cancelled_at IS NULL AND cancelled_by IS NULL AND cancel_reason IS NULL)
        OR (status = 'CANCELLED' AND cancelled_at IS NOT NULL AND cancelled_by IS NOT NULL
        AND cancelled_by IN ('CLIENT', 'CONSULTANT'))),
    ADD CONSTRAINT naksha_session_price_ck CHECK (price >= 0 AND LENGTH(currency) = 3),
    ADD CONSTRAINT naksha_session_payment_ck CHECK (payment_status IN ('PENDING', 'PAID', 'FAILED', 'REFUNDED')),
    ADD CONSTRAINT naksha_session_room_ck CHECK ((room_platform IS NULL AND room_link IS NULL AND room_external_id IS NULL
        AND room_starts_at IS NULL AND room_duration_minutes IS NULL)
        OR (room_platform IS NOT NULL AND room_platform IN ('ZOOM', 'MEET', 'TEAMS') AND room_link IS NOT NULL
        AND room_starts_at IS NOT NULL AND room_duration_minutes IS NOT NULL)),
    ADD CONSTRAINT naksha_session_invitation_ck CHECK ((invitation_uid IS NULL AND invitation_sequence IS NULL)
        OR (invitation_uid IS NOT NULL AND invitation_sequence IS NOT NULL AND invitation_sequence >= 0)),
    ADD CONSTRAINT naksha_session_origin_ck CHECK (origin IN ('PUBLIC_BOOKING', 'MANUAL')),
    ADD CONSTRAINT naksha_session_version_ck CHECK (version > 0);

ALTER TABLE naksha_outbox
    ADD CONSTRAINT naksha_outbox_consultant_fk FOREIGN KEY (consultant_id) REFERENCES naksha_consultant (id),
    ADD CONSTRAINT naksha_outbox_target_ck CHECK (target_kind IN ('SESSION', 'WEBINAR')),
    ADD CONSTRAINT naksha_outbox_recipient_ck CHECK (recipient IN ('PLATFORM', 'CLIENT', 'CONSULTANT')),
    ADD CONSTRAINT naksha_outbox_state_ck CHECK (state IN ('PENDING', 'DONE', 'SUPERSEDED', 'DEAD')),
    ADD CONSTRAINT naksha_outbox_asked_ck CHECK (asked_platform IN ('ZOOM', 'MEET', 'TEAMS')),
    ADD CONSTRAINT naksha_outbox_attempts_ck CHECK (attempts >= 0),
    ADD CONSTRAINT naksha_outbox_lease_ck CHECK ((lease_token IS NULL AND lease_until IS NULL)
        OR (lease_token IS NOT NULL AND lease_until IS NOT NULL)),
    ADD CONSTRAINT naksha_outbox_ended_ck CHECK ((state = 'PENDING' AND ended_at IS NULL)
        OR (state <> 'PENDING' AND ended_at IS NOT NULL));

ALTER TABLE naksha_idempotency
    ADD CONSTRAINT naksha_idempotency_consultant_fk FOREIGN KEY (consultant_id) REFERENCES naksha_consultant (id),
    ADD CONSTRAINT naksha_idempotency_operation_ck CHECK (operation IN ('BOOK', 'CREATE', 'PAYMENT')),
    ADD CONSTRAINT naksha_idempotency_fingerprint_ck CHECK (LENGTH(fingerprint) = 64);
