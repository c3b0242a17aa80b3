CREATE TRIGGER trail_is_only_added_to BEFORE UPDATE, DELETE ON trail FOR EACH ROW
    CALL 'org.basilic.server.trail.RefuseChange';
