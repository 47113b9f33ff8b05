-- Instants are DATETIME(6) in UTC, which is the same in every session; a TIMESTAMP would follow the session's zone and end in 2038. Ids are
-- BINARY(16), because the type UUID neither takes every UUID nor keeps them in the order of their bytes. Columns that end in _key are computed
-- by the library and compared as they are, as all text here: by code points, trailing spaces included. Sort keys are UTF-8 bytes. NFKC makes
-- up to 18 characters out of one, hence the length of the keys. Notes are TEXT, since a row may have 65,535 bytes of VARCHAR. The server has
-- no partial indexes, and calls every primary key PRIMARY.

CREATE TABLE naksha_consultant (
    id             BINARY(16)   NOT NULL,
    email          VARCHAR(254) NOT NULL,
    email_key      VARCHAR(254) NOT NULL,
    display_name   VARCHAR(201) NOT NULL,
    first_name     VARCHAR(100) NOT NULL,
    last_name      VARCHAR(100) NOT NULL,
    slug           VARCHAR(80)  NOT NULL,
    status         VARCHAR(16)  NOT NULL,
    zone           VARCHAR(64)  NOT NULL,
    currency       VARCHAR(3)   NOT NULL,
    booking_policy VARCHAR(24)  NOT NULL,
    headline       VARCHAR(200),
    about          VARCHAR(5000),
    revision       BIGINT       DEFAULT 0 NOT NULL,
    version        BIGINT       NOT NULL,
    created_at     DATETIME(6)  NOT NULL,
    updated_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT naksha_consultant_email_uq UNIQUE (email_key),
    CONSTRAINT naksha_consultant_slug_uq UNIQUE (slug),
    CONSTRAINT naksha_consultant_status_ck CHECK (status IN ('PENDING_APPROVAL', 'APPROVED', 'SUSPENDED')),
    CONSTRAINT naksha_consultant_currency_ck CHECK (CHAR_LENGTH(currency) = 3),
    CONSTRAINT naksha_consultant_policy_ck CHECK (booking_policy IN ('CONFIRM_BY_HAND', 'CONFIRM_AUTOMATICALLY')),
    CONSTRAINT naksha_consultant_version_ck CHECK (version > 0 AND revision >= 0)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX naksha_consultant_created_ix ON naksha_consultant (created_at, id);

CREATE TABLE naksha_offering (
    consultant_id    BINARY(16)     NOT NULL,
    id               BINARY(16)     NOT NULL,
    title            VARCHAR(200)   NOT NULL,
    description      VARCHAR(5000),
    session_type     VARCHAR(16)    NOT NULL,
    duration_minutes INTEGER        NOT NULL,
    price            DECIMAL(25, 4) NOT NULL,
    currency         VARCHAR(3)     NOT NULL,
    platforms        VARCHAR(100)   NOT NULL,
    capacity         INTEGER,
    status           VARCHAR(16)    NOT NULL,
    version          BIGINT         NOT NULL,
    created_at       DATETIME(6)    NOT NULL,
    updated_at       DATETIME(6)    NOT NULL,
    PRIMARY KEY (consultant_id, id),
    CONSTRAINT naksha_offering_consultant_fk FOREIGN KEY (consultant_id) REFERENCES naksha_consultant (id),
    CONSTRAINT naksha_offering_type_ck CHECK (session_type IN ('PERSONAL', 'WEBINAR')),
    CONSTRAINT naksha_offering_duration_ck CHECK (duration_minutes BETWEEN 1 AND 1440),
    CONSTRAINT naksha_offering_price_ck CHECK (price >= 0 AND CHAR_LENGTH(currency) = 3),
    CONSTRAINT naksha_offering_platforms_ck CHECK (platforms <> ''),
    CONSTRAINT naksha_offering_capacity_ck CHECK (capacity > 0),
    CONSTRAINT naksha_offering_status_ck CHECK (status IN ('ACTIVE', 'INACTIVE')),
    CONSTRAINT naksha_offering_version_ck CHECK (version > 0)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX naksha_offering_created_ix ON naksha_offering (consultant_id, created_at, id);

CREATE TABLE naksha_client (
    consultant_id  BINARY(16)     NOT NULL,
    id             BINARY(16)     NOT NULL,
    email          VARCHAR(254)   NOT NULL,
    email_key      VARCHAR(254)   NOT NULL,
    display_name   VARCHAR(201)   NOT NULL,
    first_name     VARCHAR(100)   NOT NULL,
    last_name      VARCHAR(100)   NOT NULL,
    name_sort_key  VARBINARY(400) NOT NULL,
    search_key     VARCHAR(8200)  NOT NULL,
    phone_number   VARCHAR(40),
    company        VARCHAR(150),
    city           VARCHAR(100),
    city_key       VARCHAR(1800),
    country        VARCHAR(100),
    country_key    VARCHAR(1800),
    zone           VARCHAR(64),
    status         VARCHAR(16)    NOT NULL,
    total_sessions BIGINT         NOT NULL,
    version        BIGINT         NOT NULL,
    created_at     DATETIME(6)    NOT NULL,
    updated_at     DATETIME(6)    NOT NULL,
    PRIMARY KEY (consultant_id, id),
    CONSTRAINT naksha_client_email_uq UNIQUE (consultant_id, email_key),
    CONSTRAINT naksha_client_consultant_fk FOREIGN KEY (consultant_id) REFERENCES naksha_consultant (id),
    CONSTRAINT naksha_client_status_ck CHECK (status IN ('ACTIVE', 'DEACTIVATED', 'BLOCKED')),
    CONSTRAINT naksha_client_version_ck CHECK (version > 0)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX naksha_client_created_ix ON naksha_client (consultant_id, created_at, id);
CREATE INDEX naksha_client_name_ix ON naksha_client (consultant_id, name_sort_key, id);
CREATE INDEX naksha_client_total_ix ON naksha_client (consultant_id, total_sessions, id);

CREATE TABLE naksha_client_paid (
    consultant_id BINARY(16)     NOT NULL,
    client_id     BINARY(16)     NOT NULL,
    currency      VARCHAR(3)     NOT NULL,
    amount        DECIMAL(25, 4) NOT NULL,
    PRIMARY KEY (consultant_id, client_id, currency),
    CONSTRAINT naksha_client_paid_client_fk FOREIGN KEY (consultant_id, client_id)
        REFERENCES naksha_client (consultant_id, id),
    CONSTRAINT naksha_client_paid_currency_ck CHECK (CHAR_LENGTH(currency) = 3)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE naksha_webinar (
    consultant_id         BINARY(16)   NOT NULL,
    id                    BINARY(16)   NOT NULL,
    offering_id           BINARY(16),
    title                 VARCHAR(250) NOT NULL,
    platform              VARCHAR(16)  NOT NULL,
    local_date            DATE         NOT NULL,
    local_time            TIME(6)      NOT NULL,
    zone                  VARCHAR(64)  NOT NULL,
    starts_at             DATETIME(6)  NOT NULL,
    ends_at               DATETIME(6)  NOT NULL,
    duration_minutes      INTEGER      NOT NULL,
    overlap_policy        VARCHAR(16)  NOT NULL,
    capacity              INTEGER      NOT NULL,
    status                VARCHAR(16)  NOT NULL,
    room_platform         VARCHAR(16),
    room_link             VARCHAR(2000),
    room_external_id      VARCHAR(1000),
    room_starts_at        DATETIME(6),
    room_duration_minutes INTEGER,
    version               BIGINT       NOT NULL,
    created_at            DATETIME(6)  NOT NULL,
    updated_at            DATETIME(6)  NOT NULL,
    PRIMARY KEY (consultant_id, id),
    CONSTRAINT naksha_webinar_consultant_fk FOREIGN KEY (consultant_id) REFERENCES naksha_consultant (id),
    CONSTRAINT naksha_webinar_offering_fk FOREIGN KEY (consultant_id, offering_id)
        REFERENCES naksha_offering (consultant_id, id),
    CONSTRAINT naksha_webinar_platform_ck CHECK (platform IN ('ZOOM', 'MEET', 'TEAMS')),
    CONSTRAINT naksha_webinar_duration_ck CHECK (duration_minutes BETWEEN 1 AND 1440),
    CONSTRAINT naksha_webinar_end_ck CHECK (ends_at = starts_at + INTERVAL duration_minutes MINUTE),
    CONSTRAINT naksha_webinar_overlap_ck CHECK (overlap_policy IN ('EXCLUSIVE', 'OVERRIDDEN')),
    CONSTRAINT naksha_webinar_capacity_ck CHECK (capacity > 0),
    CONSTRAINT naksha_webinar_status_ck CHECK (status IN ('SCHEDULED', 'CANCELLED')),
    CONSTRAINT naksha_webinar_room_ck CHECK ((room_platform IS NULL AND room_link IS NULL AND room_external_id IS NULL
            AND room_starts_at IS NULL AND room_duration_minutes IS NULL)
        OR (room_platform IS NOT NULL AND room_platform IN ('ZOOM', 'MEET', 'TEAMS') AND room_link IS NOT NULL
            AND room_starts_at IS NOT NULL AND room_duration_minutes IS NOT NULL)),
    CONSTRAINT naksha_webinar_version_ck CHECK (version > 0)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX naksha_webinar_starts_ix ON naksha_webinar (consultant_id, starts_at, id);
CREATE INDEX naksha_webinar_offering_ix ON naksha_webinar (consultant_id, offering_id, starts_at);

CREATE TABLE naksha_session (
    consultant_id         BINARY(16)     NOT NULL,
    id                    BINARY(16)     NOT NULL,
    client_id             BINARY(16)     NOT NULL,
    title                 VARCHAR(250)   NOT NULL,
    title_key             VARCHAR(4500)  NOT NULL,
    title_sort_key        VARBINARY(400) NOT NULL,
    session_type          VARCHAR(16)    NOT NULL,
    platform              VARCHAR(16)    NOT NULL,
    offering_id           BINARY(16),
    webinar_id            BINARY(16),
    local_date            DATE           NOT NULL,
    local_time            TIME(6)        NOT NULL,
    zone                  VARCHAR(64)    NOT NULL,
    starts_at             DATETIME(6)    NOT NULL,
    ends_at               DATETIME(6)    NOT NULL,
    duration_minutes      INTEGER        NOT NULL,
    overlap_policy        VARCHAR(16)    NOT NULL,
    status                VARCHAR(16)    NOT NULL,
    cancelled_by          VARCHAR(16),
    cancel_reason         VARCHAR(1000),
    cancelled_at          DATETIME(6),
    price                 DECIMAL(25, 4) NOT NULL,
    currency              VARCHAR(3)     NOT NULL,
    payment_status        VARCHAR(16)    NOT NULL,
    payment_method        VARCHAR(40),
    payment_reference     VARCHAR(200),
    paid_at               DATETIME(6),
    room_platform         VARCHAR(16),
    room_link             VARCHAR(2000),
    room_external_id      VARCHAR(1000),
    room_starts_at        DATETIME(6),
    room_duration_minutes INTEGER,
    invitation_uid        VARCHAR(255),
    invitation_sequence   INTEGER,
    link_owed             BOOLEAN        NOT NULL,
    notes                 TEXT,
    consultant_notes      TEXT,
    origin                VARCHAR(16)    NOT NULL,
    version               BIGINT         NOT NULL,
    created_at            DATETIME(6)    NOT NULL,
    updated_at            DATETIME(6)    NOT NULL,
    PRIMARY KEY (consultant_id, id),
    CONSTRAINT naksha_session_client_fk FOREIGN KEY (consultant_id, client_id)
        REFERENCES naksha_client (consultant_id, id),
    CONSTRAINT naksha_session_offering_fk FOREIGN KEY (consultant_id, offering_id)
        REFERENCES naksha_offering (consultant_id, id),
    CONSTRAINT naksha_session_webinar_fk FOREIGN KEY (consultant_id, webinar_id)
        REFERENCES naksha_webinar (consultant_id, id),
    CONSTRAINT naksha_session_type_ck CHECK (session_type IN ('PERSONAL', 'WEBINAR')),
    CONSTRAINT naksha_session_seat_ck CHECK (session_type = 'WEBINAR' OR webinar_id IS NULL),
    CONSTRAINT naksha_session_platform_ck CHECK (platform IN ('ZOOM', 'MEET', 'TEAMS')),
    CONSTRAINT naksha_session_duration_ck CHECK (duration_minutes BETWEEN 1 AND 1440),
    CONSTRAINT naksha_session_end_ck CHECK (ends_at = starts_at + INTERVAL duration_minutes MINUTE),
    CONSTRAINT naksha_session_overlap_ck CHECK (overlap_policy IN ('EXCLUSIVE', 'OVERRIDDEN')),
    CONSTRAINT naksha_session_status_ck
        CHECK (status IN ('PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'NO_SHOW')),
    CONSTRAINT naksha_session_cancelled_ck CHECK (
        (status <> 'CANCELLED' AND cancelled_at IS NULL AND cancelled_by IS NULL AND cancel_reason IS NULL)
        OR (status = 'CANCELLED' AND cancelled_at IS NOT NULL AND cancelled_by IS NOT NULL
            AND cancelled_by IN ('CLIENT', 'CONSULTANT'))),
    CONSTRAINT naksha_session_price_ck CHECK (price >= 0 AND CHAR_LENGTH(currency) = 3),
    CONSTRAINT naksha_session_payment_ck CHECK (payment_status IN ('PENDING', 'PAID', 'FAILED', 'REFUNDED')),
    CONSTRAINT naksha_session_room_ck CHECK ((room_platform IS NULL AND room_link IS NULL AND room_external_id IS NULL
            AND room_starts_at IS NULL AND room_duration_minutes IS NULL)
        OR (room_platform IS NOT NULL AND room_platform IN ('ZOOM', 'MEET', 'TEAMS') AND room_link IS NOT NULL
            AND room_starts_at IS NOT NULL AND room_duration_minutes IS NOT NULL)),
    CONSTRAINT naksha_session_invitation_ck CHECK ((invitation_uid IS NULL AND invitation_sequence IS NULL)
        OR (invitation_uid IS NOT NULL AND invitation_sequence IS NOT NULL AND invitation_sequence >= 0)),
    CONSTRAINT naksha_session_notes_ck CHECK (CHAR_LENGTH(notes) <= 5000 AND CHAR_LENGTH(consultant_notes) <= 5000),
    CONSTRAINT naksha_session_origin_ck CHECK (origin IN ('PUBLIC_BOOKING', 'MANUAL')),
    CONSTRAINT naksha_session_version_ck CHECK (version > 0)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX naksha_session_starts_ix ON naksha_session (consultant_id, starts_at, id);
CREATE INDEX naksha_session_created_ix ON naksha_session (consultant_id, created_at, id);
CREATE INDEX naksha_session_title_ix ON naksha_session (consultant_id, title_sort_key, id);
CREATE INDEX naksha_session_price_ix ON naksha_session (consultant_id, price, id);
CREATE INDEX naksha_session_client_ix ON naksha_session (consultant_id, client_id, starts_at);
CREATE INDEX naksha_session_offering_ix ON naksha_session (consultant_id, offering_id, starts_at);
CREATE INDEX naksha_session_webinar_ix ON naksha_session (consultant_id, webinar_id, starts_at);

CREATE TABLE naksha_outbox (
    consultant_id   BINARY(16)  NOT NULL,
    id              BINARY(16)  NOT NULL,
    target_kind     VARCHAR(16) NOT NULL,
    target_id       BINARY(16)  NOT NULL,
    effect          VARCHAR(32) NOT NULL,
    recipient       VARCHAR(16) NOT NULL,
    stream_position BIGINT      NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    state           VARCHAR(16) NOT NULL,
    attempts        INTEGER     NOT NULL,
    due_at          DATETIME(6) NOT NULL,
    lease_token     BINARY(16),
    lease_until     DATETIME(6),
    last_error      VARCHAR(500),
    ended_at        DATETIME(6),
    asked_platform  VARCHAR(16),
    PRIMARY KEY (consultant_id, id),
    CONSTRAINT naksha_outbox_consultant_fk FOREIGN KEY (consultant_id) REFERENCES naksha_consultant (id),
    CONSTRAINT naksha_outbox_target_ck CHECK (target_kind IN ('SESSION', 'WEBINAR')),
    CONSTRAINT naksha_outbox_recipient_ck CHECK (recipient IN ('PLATFORM', 'CLIENT', 'CONSULTANT')),
    CONSTRAINT naksha_outbox_state_ck CHECK (state IN ('PENDING', 'DONE', 'SUPERSEDED', 'DEAD')),
    CONSTRAINT naksha_outbox_asked_ck CHECK (asked_platform IN ('ZOOM', 'MEET', 'TEAMS')),
    CONSTRAINT naksha_outbox_attempts_ck CHECK (attempts >= 0),
    CONSTRAINT naksha_outbox_lease_ck CHECK ((lease_token IS NULL AND lease_until IS NULL)
        OR (lease_token IS NOT NULL AND lease_until IS NOT NULL)),
    CONSTRAINT naksha_outbox_ended_ck CHECK ((state = 'PENDING' AND ended_at IS NULL)
        OR (state <> 'PENDING' AND ended_at IS NOT NULL))
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX naksha_outbox_due_ix ON naksha_outbox (state, due_at, id);
CREATE INDEX naksha_outbox_ended_ix ON naksha_outbox (state, ended_at, id);
CREATE INDEX naksha_outbox_target_ix ON naksha_outbox (consultant_id, target_id, stream_position);
CREATE INDEX naksha_outbox_id_ix ON naksha_outbox (id);

CREATE TABLE naksha_idempotency (
    consultant_id BINARY(16)   NOT NULL,
    operation     VARCHAR(16)  NOT NULL,
    request_key   VARCHAR(255) NOT NULL,
    fingerprint   VARCHAR(64)  NOT NULL,
    session_id    BINARY(16)   NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (consultant_id, operation, request_key),
    CONSTRAINT naksha_idempotency_consultant_fk FOREIGN KEY (consultant_id) REFERENCES naksha_consultant (id),
    CONSTRAINT naksha_idempotency_operation_ck CHECK (operation IN ('BOOK', 'CREATE', 'PAYMENT')),
    CONSTRAINT naksha_idempotency_fingerprint_ck CHECK (CHAR_LENGTH(fingerprint) = 64)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX naksha_idempotency_created_ix ON naksha_idempotency (created_at);
