-- What the program's own user may do where another owns the tables: what it does, and no more. To the trail it only adds; whole
-- segments of it are moved out by the owner.
DO $$
DECLARE
    program name := '${program}';
    home    name := current_schema();
BEGIN
    IF program = '' OR program = current_user THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('rights of the program')); -- two servers may start at once
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', home, program);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %I', home, program);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I', home, program);
    EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', home, program);
    EXECUTE format('REVOKE UPDATE, DELETE ON trail, trail_shown FROM %I', program);
    EXECUTE format('REVOKE DELETE ON trail_heads FROM %I', program);
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON trail_segments, flyway_schema_history FROM %I', program);
END
$$;
