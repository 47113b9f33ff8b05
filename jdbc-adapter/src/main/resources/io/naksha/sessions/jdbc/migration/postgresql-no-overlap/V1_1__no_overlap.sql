-- A second guard against double booking, for databases to which others write past the library. Seats of one webinar may overlap.
CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE naksha_session ADD CONSTRAINT naksha_session_no_overlap_ex EXCLUDE USING gist (
    consultant_id WITH =,
    tstzrange(starts_at, ends_at) WITH &&,
    COALESCE(webinar_id, id) WITH <>
) WHERE (status IN ('PENDING', 'CONFIRMED') AND overlap_policy = 'EXCLUSIVE');
