CREATE TRIGGER trail_is_only_added_to BEFORE UPDATE, DELETE ON trail FOR EACH ROW
    CALL 'org.basilic.server.trail.RefuseChange';
CREATE TRIGGER trail_shown_is_only_added_to BEFORE UPDATE, DELETE ON trail_shown FOR EACH ROW
    CALL 'org.basilic.server.trail.RefuseChange';
