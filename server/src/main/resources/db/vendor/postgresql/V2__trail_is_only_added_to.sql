CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- What was moved out, as a whole segment, may go.
    IF TG_OP = 'DELETE' AND EXISTS (
        SELECT 1 FROM trail_segments s WHERE s.facility = OLD.facility AND s.last_seq >= OLD.seq
    ) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the audit trail is only added to';
END
$$;
CREATE TRIGGER trail_is_only_added_to BEFORE UPDATE OR DELETE ON trail
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trail_is_never_emptied BEFORE TRUNCATE ON trail
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trail_shown_is_only_added_to BEFORE UPDATE OR DELETE ON trail_shown
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trail_shown_is_never_emptied BEFORE TRUNCATE ON trail_shown
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
