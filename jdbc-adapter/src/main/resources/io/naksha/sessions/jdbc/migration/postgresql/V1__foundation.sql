-- Instants are always bound in UTC. Columns that end in _key are computed by the library and compared as they
-- are, hence COLLATE "C"; sort keys are UTF-8 bytes. NFKC makes up to 18 characters out of one, hence the length of the keys. The fill
-- factors leave room beside rows that are changed often, so that their new versions stay on the same page and touch no index. Tables that a
-- booking writes have no CHECK, which PostgreSQL would read anew for each statement (the option STRICT_CHECKS adds them), and no index on
-- what each booking changes.

CREATE TABLE naksha_consultant (
    id             UUID                        NOT NULL,
    email          VARCHAR(254)                NOT NULL,
    email_key      VARCHAR(1600) COLLATE "C"               NOT NULL,
    display_name   VARCHAR(201)                NOT NULL,
    first_name     VARCHAR(100)                NOT NULL,
    last_name      VARCHAR(100)                NOT NULL,
    slug           VARCHAR(80)                 NOT NULL,
    status         VARCHAR(16)                 NOT NULL,
    zone           VARCHAR(64)                 NOT NULL,
    currency       VARCHAR(3)                    NOT NULL,
    booking_policy VARCHAR(24)                 NOT NULL,
    headline       VARCHAR(200),
    about          VARCHAR(5000),
    revision       BIGINT                      DEFAULT 0 NOT NULL,
    version        BIGINT                      NOT NULL,
    created_at     TIMESTAMPTZ                 NOT NULL,
    updated_at     TIMESTAMPTZ                 NOT NULL,
    CONSTRAINT naksha_consultant_pk PRIMARY KEY (id),
    CONSTRAINT naksha_consultant_email_uq UNIQUE (email_key),
    CONSTRAINT naksha_consultant_slug_uq UNIQUE (slug)
) WITH (fillfactor = 50);

CREATE INDEX naksha_consultant_created_ix ON naksha_consultant (created_at, id);

CREATE TABLE naksha_offering (
    consultant_id    UUID                        NOT NULL,
    id               UUID                        NOT NULL,
    title            VARCHAR(200)                NOT NULL,
    description      VARCHAR(5000),
    session_type     VARCHAR(16)                 NOT NULL,
    duration_minutes INTEGER                     NOT NULL,
    price            NUMERIC(25, 4)              NOT NULL,
    currency         VARCHAR(3)                    NOT NULL,
    platforms        VARCHAR(100)                NOT NULL,
    capacity         INTEGER,
    status           VARCHAR(16)                 NOT NULL,
    version          BIGINT                      NOT NULL,
    created_at       TIMESTAMPTZ                 NOT NULL,
    updated_at       TIMESTAMPTZ                 NOT NULL,
    CONSTRAINT naksha_offering_pk PRIMARY KEY (consultant_id, id),
    CONSTRAINT naksha_offering_consultant_fk FOREIGN KEY (consultant_id) REFERENCES naksha_consultant (id),
    CONSTRAINT naksha_offering_type_ck CHECK (session_type IN ('PERSONAL', 'WEBINAR')),
    CONSTRAINT naksha_offering_duration_ck CHECK (duration_minutes BETWEEN 1 AND 1440),
    CONSTRAINT naksha_offering_price_ck CHECK (price >= 0 AND LENGTH(currency) = 3),
    CONSTRAINT naksha_offering_platforms_ck CHECK (platforms <> ''),
    CONSTRAINT naksha_offering_capacity_ck CHECK (capacity > 0),
    CONSTRAINT naksha_offering_status_ck CHECK (status IN ('ACTIVE', 'INACTIVE')),
    CONSTRAINT naksha_offering_version_ck CHECK (version > 0)
);

CREATE INDEX naksha_offering_created_ix ON naksha_offering (consultant_id, created_at, id);

CREATE TABLE naksha_client (
    consultant_id  UUID                        NOT NULL,
    id             UUID                        NOT NULL,
    email          VARCHAR(254)                NOT NULL,
    email_key      VARCHAR(1600) COLLATE "C"               NOT NULL,
    display_name   VARCHAR(201)                NOT NULL,
    first_name     VARCHAR(100)                NOT NULL,
    last_name      VARCHAR(100)                NOT NULL,
    name_sort_key  BYTEA                       NOT NULL,
    search_key     VARCHAR(8200) COLLATE "C"               NOT NULL,
    phone_number   VARCHAR(40),
    company        VARCHAR(150),
    city           VARCHAR(100),
    city_key       VARCHAR(1800) COLLATE "C",
    country        VARCHAR(100),
    country_key    VARCHAR(1800) COLLATE "C",
    zone           VARCHAR(64),
    status         VARCHAR(16)                 NOT NULL,
    total_sessions BIGINT                      NOT NULL,
    version        BIGINT                      NOT NULL,
    created_at     TIMESTAMPTZ                 NOT NULL,
    updated_at     TIMESTAMPTZ                 NOT NULL,
    CONSTRAINT naksha_client_pk PRIMARY KEY (consultant_id, id),
    CONSTRAINT naksha_client_email_uq UNIQUE (consultant_id, email_key),
    CONSTRAINT naksha_client_consultant_fk FOREIGN KEY (consultant_id) REFERENCES naksha_consultant (id)
) WITH (fillfactor = 85);

CREATE INDEX naksha_client_created_ix ON naksha_client (consultant_id, created_at, id);
CREATE INDEX naksha_client_name_ix ON naksha_client (consultant_id, name_sort_key, id);

CREATE TABLE naksha_client_paid (
    consultant_id UUID           NOT NULL,
    client_id     UUID           NOT NULL,
    currency      VARCHAR(3)       NOT NULL,
    amount        NUMERIC(25, 4) NOT NULL,
    CONSTRAINT naksha_client_paid_pk PRIMARY KEY (consultant_id, client_id, currency),
    CONSTRAINT naksha_client_paid_client_fk FOREIGN KEY (consultant_id, client_id)
        REFERENCES naksha_client (consultant_id, id)
) WITH (fillfactor = 80);

CREATE TABLE naksha_webinar (
    consultant_id         UUID                        NOT NULL,
    id                    UUID                        NOT NULL,
    offering_id           UUID,
    title                 VARCHAR(250)                NOT NULL,
    platform              VARCHAR(16)                 NOT NULL,
    local_date            DATE                        NOT NULL,
    local_time            TIME(6)                     NOT NULL,
    zone                  VARCHAR(64)                 NOT NULL,
    starts_at             TIMESTAMPTZ                 NOT NULL,
    ends_at               TIMESTAMPTZ                 NOT NULL,
    duration_minutes      INTEGER                     NOT NULL,
    overlap_policy        VARCHAR(16)                 NOT NULL,
    capacity              INTEGER                     NOT NULL,
    status                VARCHAR(16)                 NOT NULL,
    room_platform         VARCHAR(16),
    room_link             VARCHAR(2000),
    room_external_id      VARCHAR(1000),
    room_starts_at        TIMESTAMPTZ,
    room_duration_minutes INTEGER,
    version               BIGINT                      NOT NULL,
    created_at            TIMESTAMPTZ                 NOT NULL,
    updated_at            TIMESTAMPTZ                 NOT NULL,
    CONSTRAINT naksha_webinar_pk PRIMARY KEY (consultant_id, id),
    CONSTRAINT naksha_webinar_consultant_fk FOREIGN KEY (consultant_id) REFERENCES naksha_consultant (id),
    CONSTRAINT naksha_webinar_offering_fk FOREIGN KEY (consultant_id, offering_id)
        REFERENCES naksha_offering (consultant_id, id),
    CONSTRAINT naksha_webinar_platform_ck CHECK (platform IN ('ZOOM', 'MEET', 'TEAMS')),
    CONSTRAINT naksha_webinar_duration_ck CHECK (duration_minutes BETWEEN 1 AND 1440),
    CONSTRAINT naksha_webinar_end_ck CHECK (ends_at - starts_at = duration_minutes * INTERVAL '1 minute'),
    CONSTRAINT naksha_webinar_overlap_ck CHECK (overlap_policy IN ('EXCLUSIVE', 'OVERRIDDEN')),
    CONSTRAINT naksha_webinar_capacity_ck CHECK (capacity > 0),
    CONSTRAINT naksha_webinar_status_ck CHECK (status IN ('SCHEDULED', 'CANCELLED')),
    CONSTRAINT naksha_webinar_room_ck CHECK ((room_platform IS NULL AND room_link IS NULL AND room_external_id IS NULL
            AND room_starts_at IS NULL AND room_duration_minutes IS NULL)
        OR (room_platform IS NOT NULL AND room_platform IN ('ZOOM', 'MEET', 'TEAMS') AND room_link IS NOT NULL
            AND room_starts_at IS NOT NULL AND room_duration_minutes IS NOT NULL)),
    CONSTRAINT naksha_webinar_version_ck CHECK (version > 0)
);

CREATE INDEX naksha_webinar_starts_ix ON naksha_webinar (consultant_id, starts_at, id);
CREATE INDEX naksha_webinar_offering_ix ON naksha_webinar (consultant_id, offering_id, starts_at);

CREATE TABLE naksha_session (
    consultant_id         UUID                        NOT NULL,
    id                    UUID                        NOT NULL,
    client_id             UUID                        NOT NULL,
    title                 VARCHAR(250)                NOT NULL,
    title_key             VARCHAR(4500) COLLATE "C"               NOT NULL,
    title_sort_key        BYTEA                       NOT NULL,
    session_type          VARCHAR(16)                 NOT NULL,
    platform              VARCHAR(16)                 NOT NULL,
    offering_id           UUID,
    webinar_id            UUID,
    local_date            DATE                        NOT NULL,
    local_time            TIME(6)                     NOT NULL,
    zone                  VARCHAR(64)                 NOT NULL,
    starts_at             TIMESTAMPTZ                 NOT NULL,
    ends_at               TIMESTAMPTZ                 NOT NULL,
    duration_minutes      INTEGER                     NOT NULL,
    overlap_policy        VARCHAR(16)                 NOT NULL,
    status                VARCHAR(16)                 NOT NULL,
    cancelled_by          VARCHAR(16),
    cancel_reason         VARCHAR(1000),
    cancelled_at          TIMESTAMPTZ,
    price                 NUMERIC(25, 4)              NOT NULL,
    currency              VARCHAR(3)                    NOT NULL,
    payment_status        VARCHAR(16)                 NOT NULL,
    payment_method        VARCHAR(40),
    payment_reference     VARCHAR(200),
    paid_at               TIMESTAMPTZ,
    room_platform         VARCHAR(16),
    room_link             VARCHAR(2000),
    room_external_id      VARCHAR(1000),
    room_starts_at        TIMESTAMPTZ,
    room_duration_minutes INTEGER,
    invitation_uid        VARCHAR(255),
    invitation_sequence   INTEGER,
    link_owed             BOOLEAN                     NOT NULL,
    notes                 VARCHAR(5000),
    consultant_notes      VARCHAR(5000),
    origin                VARCHAR(16)                 NOT NULL,
    version               BIGINT                      NOT NULL,
    created_at            TIMESTAMPTZ                 NOT NULL,
    updated_at            TIMESTAMPTZ                 NOT NULL,
    CONSTRAINT naksha_session_pk PRIMARY KEY (consultant_id, id),
    CONSTRAINT naksha_session_client_fk FOREIGN KEY (consultant_id, client_id)
        REFERENCES naksha_client (consultant_id, id),
    CONSTRAINT naksha_session_offering_fk FOREIGN KEY (consultant_id, offering_id)
        REFERENCES naksha_offering (consultant_id, id),
    CONSTRAINT naksha_session_webinar_fk FOREIGN KEY (consultant_id, webinar_id)
        REFERENCES naksha_webinar (consultant_id, id)
) WITH (fillfactor = 85);

-- Lists, and with what it includes the summary, which then need not visit the table.
CREATE INDEX naksha_session_starts_ix ON naksha_session (consultant_id, starts_at, id)
    INCLUDE (client_id, status, payment_status, price, currency, paid_at);
-- What a new session may collide with: a few rows even on a calendar with a long past.
CREATE INDEX naksha_session_active_ix ON naksha_session (consultant_id, starts_at, ends_at)
    WHERE status IN ('PENDING', 'CONFIRMED') AND overlap_policy = 'EXCLUSIVE';
CREATE INDEX naksha_session_created_ix ON naksha_session (consultant_id, created_at, id);
CREATE INDEX naksha_session_title_ix ON naksha_session (consultant_id, title_sort_key, id);
CREATE INDEX naksha_session_price_ix ON naksha_session (consultant_id, price, id);
CREATE INDEX naksha_session_client_ix ON naksha_session (consultant_id, client_id, starts_at);
CREATE INDEX naksha_session_offering_ix ON naksha_session (consultant_id, offering_id, starts_at)
    WHERE offering_id IS NOT NULL;
CREATE INDEX naksha_session_webinar_ix ON naksha_session (consultant_id, webinar_id, starts_at)
    WHERE webinar_id IS NOT NULL;

CREATE TABLE naksha_outbox (
    consultant_id   UUID                        NOT NULL,
    id              UUID                        NOT NULL,
    target_kind     VARCHAR(16)                 NOT NULL,
    target_id       UUID                        NOT NULL,
    effect          VARCHAR(32)                 NOT NULL,
    recipient       VARCHAR(16)                 NOT NULL,
    stream_position BIGINT                      NOT NULL,
    created_at      TIMESTAMPTZ                 NOT NULL,
    state           VARCHAR(16)                 NOT NULL,
    attempts        INTEGER                     NOT NULL,
    due_at          TIMESTAMPTZ                 NOT NULL,
    lease_token     UUID,
    lease_until     TIMESTAMPTZ,
    last_error      VARCHAR(500),
    ended_at        TIMESTAMPTZ,
    asked_platform  VARCHAR(16),
    CONSTRAINT naksha_outbox_pk PRIMARY KEY (consultant_id, id)
) WITH (fillfactor = 70);

-- Each holds only the entries that somebody looks for: an outbox is small work and a long history.
CREATE INDEX naksha_outbox_due_ix ON naksha_outbox (due_at, id) WHERE state = 'PENDING';
CREATE INDEX naksha_outbox_dead_ix ON naksha_outbox (ended_at, id) WHERE state = 'DEAD';
CREATE INDEX naksha_outbox_ended_ix ON naksha_outbox (ended_at, id) WHERE state IN ('DONE', 'SUPERSEDED');
CREATE INDEX naksha_outbox_target_ix ON naksha_outbox (consultant_id, target_id, stream_position);

CREATE TABLE naksha_idempotency (
    consultant_id UUID                        NOT NULL,
    operation     VARCHAR(16)                 NOT NULL,
    request_key   VARCHAR(255) COLLATE "C"                NOT NULL,
    fingerprint   VARCHAR(64)                 NOT NULL,
    session_id    UUID                        NOT NULL,
    created_at    TIMESTAMPTZ                 NOT NULL,
    CONSTRAINT naksha_idempotency_pk PRIMARY KEY (consultant_id, operation, request_key)
);

CREATE INDEX naksha_idempotency_created_ix ON naksha_idempotency (created_at);
