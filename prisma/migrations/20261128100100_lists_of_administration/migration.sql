-- Lists that grow with the years are read in the order of an index, also with their filters. The keys are text and
-- times: under row-level security no other comparison reaches an index.

create index audit_entry_setting on audit_entry (position) where type = 'setting.changed';
create index audit_entry_office on audit_entry (at) where chain = 'office';

create index sign_in_event_kind_at_idx on sign_in_event (kind, at);
create index received_email_outcome_received_at_idx on received_email (outcome, received_at);
create index audit_seal_state_iso3_day_idx on audit_seal (state_iso3, day);
create index note_verbale_recorded_at_id_idx on note_verbale (recorded_at, id);

create index person_name_id_idx on person (name, id);
create index person_state_iso3_name_id_idx on person (state_iso3, name, id);
create index invitation_email_idx on invitation (email);
create index invitation_unused on invitation (created_at desc, id) where used_at is null and withdrawn_at is null;

create index undeliverable_address_open on undeliverable_address (since desc, address) where cleared_at is null;
create index clock_run_open on clock_run (started_at, id) where stopped_at is null;
create index reservation_open on reservation (expires_at, id) where released_at is null and confirmed_at is null;
