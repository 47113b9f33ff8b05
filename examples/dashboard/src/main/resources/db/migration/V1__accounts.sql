-- Who may log in. The library's own tables know nothing of accounts.
CREATE TABLE account (
    id            UUID         NOT NULL PRIMARY KEY,
    email_key     VARCHAR(254) NOT NULL UNIQUE,
    password_hash VARCHAR(200) NOT NULL,
    role          VARCHAR(20)  NOT NULL,
    consultant_id UUID
);

-- Refresh tokens by their hash, in families: all that followed from one log-in.
CREATE TABLE refresh_token (
    hash       VARCHAR(64)              NOT NULL PRIMARY KEY,
    account_id UUID                     NOT NULL REFERENCES account (id),
    family     UUID                     NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at    TIMESTAMP WITH TIME ZONE
);

CREATE INDEX refresh_token_family ON refresh_token (family);
CREATE INDEX refresh_token_account ON refresh_token (account_id, expires_at);
