-- What was scored and what was done stays written: new rows only, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING HINT = 'Add a row that says what changed.';
END;
$$;

CREATE TRIGGER score_entry_append_only BEFORE UPDATE OR DELETE ON "ScoreEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER score_entry_no_truncate BEFORE TRUNCATE ON "ScoreEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
