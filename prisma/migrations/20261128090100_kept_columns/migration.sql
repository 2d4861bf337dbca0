-- What lists ask by stands on the row that they list, so that no page reads a whole table to find 25 rows. Each is kept by
-- the transaction that changes it:
--  * what follows from other columns alone by triggers, so that no operation can forget it: the region and the officer of
--    a request on its needs, a pending reopening, and the number of requests and needs of each officer;
--  * when a request is due by the code of the clocks, since it follows from targets and calendars.
alter table request add column region text, add column due_at timestamptz, add column reopening text;
alter table need add column region text, add column officer_id text;
alter table clock_run add column due_at timestamptz;
grant update (due_at) on clock_run to app_user;

create table officer_load (
	id bigserial not null,
	officer_id text not null,
	subject text not null,
	status text not null,
	count integer not null,

	constraint officer_load_pkey primary key (id)
);
create index officer_load_officer_id_subject_status_idx on officer_load (officer_id, subject, status);

-- == As it is now ==
alter table request no force row level security;
alter table need no force row level security;
alter table state no force row level security;
update request set region = state.region, reopening = snapshot #>> '{context,reopening}' from state where state.iso3 = request.state_iso3;
update need set region = request.region, officer_id = request.officer_id from request where request.id = need.request_id;
insert into officer_load (officer_id, subject, status, count)
	select officer_id, 'request', status, count(*) from request where officer_id is not null group by officer_id, status
	union all select officer_id, 'need', status, count(*) from need where officer_id is not null group by officer_id, status;
alter table request force row level security;
alter table need force row level security;
alter table state force row level security;

-- The clocks are counted by the worker as after a change of a target; before it has started, no request is overdue.
do $$ begin
	if to_regclass('pgboss.job') is not null then
		insert into pgboss.job (name, data) select name, '{}' from pgboss.queue where name = 'recount-clocks';
	end if;
end $$;

-- == From now on ==
create function keep_request_facts() returns trigger language plpgsql as $$ begin
	new.region := (select region from state where iso3 = new.state_iso3);
	new.reopening := new.snapshot #>> '{context,reopening}';
	return new;
end $$;
create trigger keep_request_facts before insert or update of snapshot, state_iso3, region, reopening on request
	for each row execute function keep_request_facts();

create function keep_need_facts() returns trigger language plpgsql as $$ begin
	select region, officer_id into new.region, new.officer_id from request where id = new.request_id;
	return new;
end $$;
create trigger keep_need_facts before insert or update of request_id, region, officer_id on need
	for each row execute function keep_need_facts();

create function pass_on_officer() returns trigger language plpgsql as $$ begin
	update need set officer_id = new.officer_id where request_id = new.id;
	return null;
end $$;
create trigger pass_on_officer after update of officer_id on request
	for each row when (old.officer_id is distinct from new.officer_id) execute function pass_on_officer();

-- The count of an officer may stand in several rows, whose sum it is: a transaction adds its own row, and folds into it
-- those that no other one holds at that moment. Steps of different requests therefore never wait for each other.
create function add_load(of_officer text, of_subject text, in_status text, difference integer) returns void language sql
	security definer set search_path = public as $$
	with folded as (
		delete from officer_load where id in (
			select id from officer_load where officer_id = of_officer and subject = of_subject and status = in_status
			for update skip locked)
		returning count)
	insert into officer_load (officer_id, subject, status, count)
		select of_officer, of_subject, in_status, coalesce(sum(count), 0) + difference from folded
		having coalesce(sum(count), 0) + difference <> 0 $$;
create function keep_load() returns trigger language plpgsql security definer set search_path = public as $$ begin
	if tg_op <> 'INSERT' and old.officer_id is not null then
		perform add_load(old.officer_id, tg_table_name, old.status, -1);
	end if;
	if tg_op <> 'DELETE' and new.officer_id is not null then
		perform add_load(new.officer_id, tg_table_name, new.status, 1);
	end if;
	return null;
end $$;
revoke all on function add_load, keep_load from public;
create trigger keep_load after insert or delete on request for each row execute function keep_load();
create trigger keep_load_moved after update of status, officer_id on request for each row
	when (old.status <> new.status or old.officer_id is distinct from new.officer_id) execute function keep_load();
create trigger keep_load after insert or delete on need for each row execute function keep_load();
create trigger keep_load_moved after update of status, officer_id on need for each row
	when (old.status <> new.status or old.officer_id is distinct from new.officer_id) execute function keep_load();

-- Those who assign officers see the load of each; an officer sees their own. Its triggers, which run as the owner, write it.
alter table officer_load enable row level security;
grant select on officer_load to app_user;
create policy read on officer_load for select to app_user using (
	(select app_system()) or (select app_role() in ('triageOfficer', 'headquartersApprover'))
	or ((select app_role() = 'caseOfficer') and officer_id = (select app_actor())));
select guard_columns('officer_load');

-- == Policies ==
-- As before, but the region stands on the row, and who files a request does not say when it is due.
alter policy read on request using (
	(select app_system())
	or state_iso3 = (select app_own_state())
	or (submitted_at is not null and (
		(select app_role() in ('triageOfficer', 'headquartersApprover'))
		or ((select app_role() = 'dueDiligenceOfficer') and (classification <> 'CONFIDENTIAL' or due_diligence <> 'notNeeded'))
		or ((select app_role() = 'caseOfficer') and (officer_id = any ((select app_identities())::text[])
			or (classification <> 'CONFIDENTIAL'
				and ((select app_regions()) is null or region = any ((select app_regions())::text[])))))
		or ((select app_role() = 'programmeManager') and (select bool_or(true) from reader
			where reader.request_id = request.id and reader.person_id = any ((select app_identities())::text[]))))));
alter policy add on request with check (
	(select app_system()) or ((select app_role() = 'drafter') and state_iso3 = (select app_state()) and drafter_id = (select app_actor())
		and (select true from authority where authority.id = request.authority_id and authority.state_iso3 = request.state_iso3)
		and status = 'draft' and snapshot->>'value' = 'draft' and revision = 0 and due_diligence = 'notNeeded'
		and num_nonnulls(reference, submitted_at, endorser_id, officer_id, former_officer_id, proposer_id, ended_at, archived_at,
			content_removed_at, due_at) = 0));

-- == Indexes ==
create index request_region_updated_at_id_idx on request (region, updated_at desc, id desc);
create index request_due on request (due_at, id) where due_at is not null;
create index request_due_of_officer on request (officer_id, due_at, id) where due_at is not null;
create index request_due_in_region on request (region, due_at, id) where due_at is not null;
create index request_oldest on request (officer_id, submitted_at, id) where ended_at is null;
create index request_reopening on request (updated_at, id) where reopening is not null;
create index need_officer_id_status_updated_at_id_idx on need (officer_id, status, updated_at, id);
create index need_unscored_in_region on need (region, status, updated_at, id) where priority is null;
