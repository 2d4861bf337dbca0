-- When the person opened a notification or what it is about. Those from before this release count as read.
alter table notice add column read_at timestamptz;
alter table notice no force row level security;
update notice set read_at = coalesce(sent_at, created_at) where person_id is not null;
alter table notice force row level security;
drop index notice_person_id_created_at_idx;
create index notice_person_id_created_at_id_idx on notice (person_id, created_at, id);
create index notice_unread on notice (person_id, created_at, id) where read_at is null;

-- When a person last looked at a record, or at the list of notifications (`notifications`, without an id), and at the
-- visit before that one.
create table last_look (
	person_id text not null,
	kind text not null,
	record_id text not null default '',
	at timestamptz not null,
	since timestamptz,

	constraint last_look_pkey primary key (person_id, kind, record_id),
	constraint last_look_kind_known check (kind in ('request', 'need', 'delivery', 'notifications'))
);
create index last_look_at on last_look (at);

-- == Rights ==
-- What a person looked at is known to this person alone, also of a CONFIDENTIAL request: its access log is another record.
alter table last_look enable row level security;
alter table last_look force row level security;
grant select, insert, update, delete on last_look to app_user;
create policy read on last_look for select to app_user using ((select app_system()) or person_id = (select app_actor()));
create policy add on last_look for insert to app_user with check ((select app_system()) or person_id = (select app_actor()));
create policy change on last_look for update to app_user
	using ((select app_system()) or person_id = (select app_actor()))
	with check ((select app_system()) or person_id = (select app_actor()));
create policy remove on last_look for delete to app_user using ((select app_system()));
select guard_columns('last_look');

-- A person marks their own as read.
create policy mark_read on notice for update to app_user
	using (person_id = (select app_actor())) with check (person_id = (select app_actor()));
insert into column_right (table_name, column_name, role)
	select changed.table_name, changed.column_name, role
	from (values ('notice', 'read_at'), ('last_look', 'at'), ('last_look', 'since')) as changed (table_name, column_name),
		unnest(array['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager',
			'dueDiligenceOfficer', 'donor', 'administrator']) as role;

-- == Which are shown ==
-- All that a person was told, or would have been told by e-mail: not a summary of others, nothing that gives access to an
-- account, and nothing that was no longer theirs when it was to be sent.
create function notice_is_shown(template text, because text) returns boolean language sql immutable as $$
	select template not in ('digest', 'invitation', 'passwordLink', 'addressLink')
		and coalesce(because, '') in ('', 'switchedOff', 'unread', 'noAddress', 'sameAddress', 'bouncing') $$;

-- Of a record that the reader may no longer see, nothing. Who sees a delivery may not see its need.
create function notice_in_sight(request_id text, need_id text, delivery_id text) returns boolean language sql stable as $$
	select ($1 is null or (select true from request as about where about.id = $1) is true)
		and ($3 is null or (select true from delivery as about where about.id = $3) is true)
		and ($2 is null or $3 is not null or (select true from need as about where about.id = $2) is true) $$;

-- The number for the header of every page, with the look at the session: a statement for it alone would be one more for
-- each page. It speaks as the person while it counts, so that the policies judge.
create function count_new_notices(who text, role_of text, state text, regions text, donor text, stands_in_for text, at timestamptz)
	returns integer language plpgsql as $$
declare found integer;
begin
	perform set_config('role', 'app_user', true), set_config('app.actor', who, true), set_config('app.role', role_of, true),
		set_config('app.state', state, true), set_config('app.regions', regions, true), set_config('app.donor', donor, true),
		set_config('app.stands_in_for', stands_in_for, true), set_config('app.now', at::text, true);
	select count(*) into found from (
		select from notice where person_id = who
			and created_at > coalesce((select look.at from last_look as look where look.person_id = who and look.kind = 'notifications'),
				'-infinity')
			and read_at is null and notice_is_shown(template, suppressed_because) and notice_in_sight(request_id, need_id, delivery_id)
		limit 100) as new;
	perform set_config('role', 'none', true);
	return found;
end $$;
revoke execute on function count_new_notices from public;
