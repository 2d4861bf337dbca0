-- A list as a person keeps it: its filters, order and columns. Without a name it is the person's own layout of the list.
create table saved_view (
	id text not null,
	owner_id text not null,
	list text not null,
	name text not null default '',
	query text not null,
	shared_with text not null default 'nobody',
	post_id text,
	role text not null,
	state_iso3 text,
	pinned boolean not null default false,
	version integer not null default 1,
	created_at timestamptz not null,
	updated_at timestamptz not null,

	constraint saved_view_pkey primary key (id),
	constraint saved_view_lengths check (char_length(name) <= 60 and char_length(query) <= 2000),
	constraint saved_view_shared_known check (shared_with in ('nobody', 'post', 'role', 'state')),
	-- A layout is one's own; there is no post or State to share with where the owner has none.
	constraint saved_view_shared_possible check (case shared_with when 'nobody' then true
		when 'post' then name <> '' and post_id is not null
		when 'state' then name <> '' and state_iso3 is not null else name <> '' end)
);
alter table saved_view add constraint saved_view_owner_id_fkey foreign key (owner_id) references person (id) on delete restrict on update cascade;
create unique index saved_view_owner_id_list_name_key on saved_view (owner_id, list, name);
create index saved_view_list_role_state_iso3_idx on saved_view (list, role, state_iso3) where shared_with <> 'nobody';

-- == Rights ==
-- A view says what its owner looks for, which may name people of a State: of a State it is shared within the State alone.
alter table saved_view enable row level security;
alter table saved_view force row level security;
grant select, insert, update, delete on saved_view to app_user;
create policy read on saved_view for select to app_user using (
	(select app_system()) or owner_id = (select app_actor())
	or (shared_with = 'role' and role = (select app_role()) and state_iso3 is not distinct from (select app_own_state()))
	or (shared_with = 'state' and state_iso3 = (select app_own_state()))
	or (shared_with = 'post' and post_id = (select (select person.post_id from person where person.id = (select app_actor())))));
create policy add on saved_view for insert to app_user with check ((select app_system())
	or (owner_id = (select app_actor()) and role = (select app_role()) and state_iso3 is not distinct from (select app_own_state())
		and (post_id is null or post_id = (select (select person.post_id from person where person.id = (select app_actor()))))));
create policy change on saved_view for update to app_user
	using ((select app_system()) or owner_id = (select app_actor()))
	with check ((select app_system()) or owner_id = (select app_actor()));
create policy remove on saved_view for delete to app_user using ((select app_system()) or owner_id = (select app_actor()));
select guard_columns('saved_view');
insert into column_right (table_name, column_name, role)
	select 'saved_view', column_name, role
	from unnest(array['name', 'query', 'shared_with', 'pinned', 'version', 'updated_at']) as column_name,
		unnest(array['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager',
			'dueDiligenceOfficer', 'donor', 'administrator']) as role;

-- == Orders of the list of requests ==
create index request_submitted_at_id_idx on request (submitted_at, id);
create index request_open_submitted on request (submitted_at, id) where ended_at is null;
create index request_open_reference on request (reference, id) where ended_at is null;
