-- What jobs read in pages has an index of just that: their cost follows what is open, not what is stored.
create index clock_run_open_by_id on clock_run (id) where stopped_at is null;
create index delivery_status_id_idx on delivery (status, id);
create index delivery_opened_at_state_iso3_idx on delivery (opened_at, state_iso3);
create index attachment_created_at_idx on attachment (created_at);
create index note_verbale_file_key_idx on note_verbale (file_key);
create index due_diligence_case_cleared on due_diligence_case (valid_until, id) where status = 'cleared';
create index nominee_named on nominee (delivery_id) where erased_at is null;

-- A backlog of e-mails is taken from its beginning, for each template.
create index notice_due_by_template on notice (template, created_at, id)
	where status in ('queued', 'deferred') and cadence is null and digest_id is null;
-- In the order in which their content is removed, without those that still wait.
drop index notice_with_content;
create index notice_with_content on notice (coalesce(sent_at, created_at), id)
	where (html is not null or facts <> '{}') and status in ('sent', 'bounced', 'suppressed');
