-- Finds clients by a part of their name, address or company without reading all of a consultant's clients; pays from some ten thousand clients on.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE INDEX naksha_client_search_ix ON naksha_client USING gin (consultant_id, search_key gin_trgm_ops);
