-- The logs of administrators, the audit seals and the notes verbales are lists: an index for each order and for the
-- filters whose values are read for themselves.

-- The position in the chain is the order of writing; the list is by time, like the other logs.
drop index audit_entry_export;
create index audit_entry_export on audit_entry (at, id) where type = 'export.taken';

create index received_email_reason on received_email (reason, received_at) where reason is not null;
create index access_log_entry_state_iso3_at_idx on access_log_entry (state_iso3, at);
create index access_log_entry_person_id_at_idx on access_log_entry (person_id, at);
create index note_verbale_dated_id_idx on note_verbale (dated, id);
create index note_verbale_received_on_id_idx on note_verbale (received_on, id);
create index note_verbale_state_iso3_recorded_at_idx on note_verbale (state_iso3, recorded_at);
create index factor_recovery_ended on factor_recovery ((coalesce(second_at, refused_at)), id)
	where second_at is not null or refused_at is not null;
