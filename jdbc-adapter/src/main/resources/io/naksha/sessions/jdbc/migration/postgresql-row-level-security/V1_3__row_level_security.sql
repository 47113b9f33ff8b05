-- A second wall between consultants: a statement reaches the rows that its transaction has said it is about, and no others. It says so by
-- set_config('naksha.consultant_id', id, TRUE) or, for what works across consultants, set_config('naksha.scope', 'all', TRUE). Later files that
-- change rows have to do the same first. FORCE: the owner of the tables is held to the policies as well. Partitions are tables of their own for
-- whoever names them. The settings are read in queries of their own, once for a statement rather than for each row.
DO $$
DECLARE
    guarded RECORD;
BEGIN
    FOR guarded IN
        SELECT c.oid::regclass AS name, a.attname AS whose
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind IN ('r', 'p') AND c.relname LIKE 'naksha\_%'
            AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'naksha_consultant'::regclass)
            AND a.attname = CASE c.relname WHEN 'naksha_consultant' THEN 'id' ELSE 'consultant_id' END
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded.name);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded.name);
        EXECUTE format(
            'CREATE POLICY naksha_one_consultant ON %s USING ('
            '%I = (SELECT NULLIF(current_setting(''naksha.consultant_id'', TRUE), '''')::uuid)'
            ' OR (SELECT current_setting(''naksha.scope'', TRUE)) = ''all'')',
            guarded.name, guarded.whose);
    END LOOP;
END
$$;
