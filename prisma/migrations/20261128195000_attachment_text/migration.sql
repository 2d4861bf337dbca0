-- The text of a PDF or DOCX that the scan has found clean, so that it can be found by its words. It goes with its file.
create table attachment_text (
	attachment_id text not null,
	text text not null default '',
	-- Its lexemes, and the analysis that found them: a change of its request does not read the text again.
	words tsvector,
	version integer not null default 0,
	-- Null until it was read.
	outcome text,
	tries integer not null default 0,
	ready_at timestamptz not null default now(),

	constraint attachment_text_pkey primary key (attachment_id),
	constraint attachment_text_attachment_id_fkey foreign key (attachment_id) references attachment (id) on delete cascade on update cascade,
	constraint attachment_text_outcome_known check (outcome in ('read', 'empty', 'refused'))
);
create index attachment_text_unread on attachment_text (ready_at) where outcome is null;

-- Those who may open the file, and of a confidential one its State alone: a passage in a list is not in its access log.
alter table attachment_text enable row level security;
grant select, update on attachment_text to app_user;
create policy read on attachment_text for select to app_user using (
	(select app_system())
	or (select true from attachment as f join request as r on r.id = f.request_id
		where f.id = attachment_text.attachment_id and f.status = 'clean'
			and (f.state_iso3 = (select app_own_state()) or (f.classification <> 'CONFIDENTIAL' and r.classification <> 'CONFIDENTIAL'))));
create policy change on attachment_text for update to app_user using ((select app_system())) with check ((select app_system()));
select guard_columns('attachment_text');

-- Noted with the file, whichever way it comes: no operation has to think of its text.
create function await_text() returns trigger language plpgsql security definer set search_path = public as $$ begin
	insert into attachment_text (attachment_id) values (new.id) on conflict do nothing;
	return null;
end $$;
revoke all on function await_text from public;
create trigger await_text after insert or update of status on attachment for each row
	when (new.status = 'clean' and new.media_type in
		('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'))
	execute function await_text();
insert into attachment_text (attachment_id) select id from attachment
	where status = 'clean' and media_type in
		('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');

-- The entry of a file is written again once its text was read.
create function touch_text() returns trigger language plpgsql security definer set search_path = public as $$ begin
	perform touch_search(array(select 'request:' || request_id from attachment where id = new.attachment_id));
	return null;
end $$;
revoke all on function touch_text from public;
create trigger touch_search after update on attachment_text for each row when (old.text is distinct from new.text)
	execute function touch_text();
