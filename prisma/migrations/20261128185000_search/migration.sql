-- What can be found: one row for each thing and kind of reader, without any text. Its lexemes are the words, who may see
-- it (`@`) and small facts (`#`).
create table search_entry (
	id text not null,
	subject text not null,
	kind text not null,
	state_iso3 text,
	codes text[],
	at timestamptz not null,
	version integer not null,
	words tsvector not null,

	constraint search_entry_pkey primary key (id)
);
-- None on `at`: it would tempt the planner to walk all days for a rare word.
create index search_entry_words on search_entry using gin (words);
create index search_entry_subject_idx on search_entry (subject);

-- What has changed since it was indexed, in the order of the changes.
create table search_touch (
	id bigserial not null,
	subject text not null,
	tries integer not null default 0,
	ready_at timestamptz not null default now(),

	constraint search_touch_pkey primary key (id)
);
create index search_touch_ready_at_id_idx on search_touch (ready_at, id);

-- How far a walk over everything has come: the first, one after a change of the analysis, and the count of each night.
create table search_walk (
	id text not null,
	version integer not null,
	place text not null default '',
	done integer not null default 0,
	total integer not null default 0,
	differing integer not null default 0,
	started_at timestamptz not null,
	ended_at timestamptz,
	-- Of the last walk that has ended.
	complete_version integer not null default 0,
	last_differing integer not null default 0,

	constraint search_walk_pkey primary key (id)
);

-- == Who finds what ==
create function app_any(prefix text, of_texts text[]) returns tsquery language sql immutable as $$
	select string_agg('''' || replace(replace(prefix || one, '\', '\\'), '''', '''''') || '''', '|')::tsquery
	from unnest(of_texts) as one where one <> '' $$;

-- The lexemes of a reader; null for one who finds nothing.
create function app_sight() returns tsquery language sql stable as $$
	select case
		when app_role() = 'system' then '''@all'''::tsquery
		when app_role() = 'drafter' then app_any('@s:', array[app_state()])
		-- People and posts are for those who appoint and invite them.
		when app_role() in ('focalPoint', 'mission') then app_any('@s:', array[app_state()]) || app_any('@p:', array[app_state()])
		when app_role() = 'triageOfficer' then '''@office'' | ''@staff'' | ''@people'''::tsquery
		when app_role() = 'headquartersApprover' then '''@office'' | ''@staff'''::tsquery
		when app_role() = 'caseOfficer' then '''@staff'''::tsquery || app_any('@o:', app_identities())
			|| case when app_regions() is null then '''@open'''::tsquery else app_any('@r:', app_regions()) end
		when app_role() = 'programmeManager' then '''@staff'''::tsquery || app_any('@m:', app_identities())
		when app_role() = 'dueDiligenceOfficer' then '''@dd'' | ''@staff'''::tsquery
		when app_role() = 'administrator' then '''@staff'' | ''@people'''::tsquery
		when app_role() = 'donor' then app_any('@d:', array[app_donor()])
	end $$;

-- What is sought, and by whom. Without a question nothing is found, and a question finds only what its reader may see:
-- both stand in the one policy for reading, since a condition of a query may not reach an index before the policy.
create function app_sought() returns tsquery language sql stable as $$
	select case when app_system() and coalesce(current_setting('app.sought', true), '') = '' then app_sight()
		else app_sight() && nullif(current_setting('app.sought', true), '')::tsquery end $$;

alter table search_entry enable row level security;
alter table search_entry force row level security;
grant select, insert, update, delete on search_entry to app_user;
-- Exactly one for reading: a second one would be joined by OR, and no index could answer that.
create policy find on search_entry for select to app_user using (words @@ (select app_sought()));
create policy add on search_entry for insert to app_user with check ((select app_system()));
create policy change on search_entry for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on search_entry for delete to app_user using ((select app_system()));
select guard_columns('search_entry');

-- Triggers add what has changed, as the owner; the worker reads and removes it.
alter table search_touch enable row level security;
grant select, update, delete on search_touch to app_user;
create policy read on search_touch for select to app_user using ((select app_system()));
create policy change on search_touch for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on search_touch for delete to app_user using ((select app_system()));
select guard_columns('search_touch');

alter table search_walk enable row level security;
alter table search_walk force row level security;
grant select, insert, update on search_walk to app_user;
-- Every page of hits says whether all is indexed.
create policy read on search_walk for select to app_user using (true);
create policy add on search_walk for insert to app_user with check ((select app_system()));
create policy change on search_walk for update to app_user using ((select app_system())) with check ((select app_system()));
select guard_columns('search_walk');

-- == What has changed ==
-- Written with the change itself, whichever way it comes: no operation has to think of the index.
create function touch_search(subjects text[]) returns void language sql security definer set search_path = public as $$
	insert into search_touch (subject) select distinct one from unnest(subjects) as one where one is not null $$;
create function touch_row() returns trigger language plpgsql security definer set search_path = public as $$
declare before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
	after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
begin
	-- `kind` and the column with its id, in pairs.
	for pair in 0 .. tg_nargs / 2 - 1 loop
		perform touch_search(array[tg_argv[pair * 2] || ':' || (before ->> tg_argv[pair * 2 + 1]),
			tg_argv[pair * 2] || ':' || (after ->> tg_argv[pair * 2 + 1])]);
	end loop;
	return null;
end $$;
revoke all on function touch_search, touch_row from public;

create trigger touch_search after insert or delete on request for each row execute function touch_row('request', 'id');
create trigger touch_search_of_change after update on request for each row
	when ((old.reference, old.authority_id, old.title, old.classification, old.status, old.answers, old.due_diligence, old.officer_id, old.region,
			old.submitted_at, old.archived_at, old.content_removed_at) is distinct from
		(new.reference, new.authority_id, new.title, new.classification, new.status, new.answers, new.due_diligence, new.officer_id, new.region,
			new.submitted_at, new.archived_at, new.content_removed_at))
	execute function touch_row('request', 'id');
create trigger touch_search after insert or delete on need for each row
	execute function touch_row('request', 'request_id', 'programme', 'programme_id');
create trigger touch_search_of_change after update on need for each row
	when ((old.title, old.kind, old.status, old.answers, old.themes, old.ta_type, old.urgency_reason, old.state_comment) is distinct from
		(new.title, new.kind, new.status, new.answers, new.themes, new.ta_type, new.urgency_reason, new.state_comment))
	execute function touch_row('request', 'request_id');
-- A State finds the programmes that it was offered.
create trigger touch_search_of_offer after update on need for each row
	when ((old.programme_id, old.status) is distinct from (new.programme_id, new.status))
	execute function touch_row('programme', 'programme_id');
create trigger touch_search after insert or update or delete on reader for each row execute function touch_row('request', 'request_id');
create trigger touch_search after insert or delete on delivery for each row
	execute function touch_row('request', 'request_id', 'programme', 'programme_id');
create trigger touch_search_of_change after update on delivery for each row
	when ((old.status, old.manager_id, old.donors, old.programme_id, old.record) is distinct from (new.status, new.manager_id, new.donors, new.programme_id, new.record))
	execute function touch_row('request', 'request_id');
create trigger touch_search after insert or update or delete on message for each row execute function touch_row('request', 'request_id');
create trigger touch_search after insert or update or delete on attachment for each row execute function touch_row('request', 'request_id');
create trigger touch_search after insert or update or delete on programme for each row execute function touch_row('programme', 'id');
create trigger touch_search after insert or update or delete on authority for each row execute function touch_row('authority', 'id');
create trigger touch_search after insert or update or delete on state for each row execute function touch_row('state', 'iso3');
create trigger touch_search after insert or delete on person for each row execute function touch_row('person', 'id');
create trigger touch_search_of_change after update on person for each row
	when ((old.name, old.email, old.title, old.role, old.state_iso3, old.authority_id, old.left_at) is distinct from
		(new.name, new.email, new.title, new.role, new.state_iso3, new.authority_id, new.left_at))
	execute function touch_row('person', 'id');
create trigger touch_search after insert or update or delete on post for each row execute function touch_row('post', 'id');

-- What stands in the entries of others.
create function touch_named() returns trigger language plpgsql security definer set search_path = public as $$ begin
	if tg_table_name = 'authority' then
		perform touch_search(array(select 'request:' || id from request where authority_id = new.id));
	else
		perform touch_search(array(select 'request:' || request_id from delivery where programme_id = new.id));
	end if;
	return null;
end $$;
revoke all on function touch_named from public;
create trigger touch_search_where_named after update on authority for each row when (old.name is distinct from new.name) execute function touch_named();
create trigger touch_search_where_named after update on programme for each row
	when ((old.code, old.titles) is distinct from (new.code, new.titles)) execute function touch_named();
