-- Good practices from closed requests, kept apart from them: nothing is copied from a request, and its reference is shown
-- only where the State agreed.
create table practice (
	id text not null,
	request_id text not null,
	state_iso3 text not null,
	status text not null,
	revision integer not null default 0,
	proposer_id text not null,
	language "Language" not null,
	title text not null,
	problem text not null,
	done text not null,
	helped text not null,
	hindered text not null,
	results text not null,
	resources text not null,
	themes text[],
	recommendations text[],
	articles text[],
	languages text[],
	involved text[],
	contact_post_id text,
	show_reference boolean not null default false,
	reason text not null default '',
	made_at timestamptz not null,
	updated_at timestamptz not null,
	published_at timestamptz,

	constraint practice_status_known check (status in ('draft', 'proposed', 'consented', 'published', 'rejected', 'withdrawn')),
	constraint practice_published check (status <> 'published' or published_at is not null),
	constraint practice_pkey primary key (id)
);
create index practice_updated_at_id_idx on practice (updated_at, id);
create index practice_title_id_idx on practice (title, id);
create index practice_state_iso3_updated_at_idx on practice (state_iso3, updated_at);
create index practice_request_id_idx on practice (request_id);
create index audit_entry_practice on audit_entry ((event ->> 'practiceId'), position) where type like 'practice.%';

-- == Rights ==
-- What is published is for everyone who has an account. Before that, the State reads its own, whoever began one reads
-- it, and those of UNODC who read the request read what was proposed.
alter table practice enable row level security;
alter table practice force row level security;
grant select, insert, update on practice to app_user;
create policy read on practice for select to app_user using (
	(select app_system()) or status = 'published' or state_iso3 = (select app_own_state())
	or ((select app_office()) and (status <> 'draft' or proposer_id = any ((select app_identities())::text[]))
		and (select true from request where request.id = practice.request_id)));
-- Steps are recorded by people in the audit trail under their own names: the system stores their result.
create policy add on practice for insert to app_user with check ((select app_system()));
create policy change on practice for update to app_user using ((select app_system())) with check ((select app_system()));
select guard_columns('practice');

-- A practice has no place in the trail of its request, from which it is kept apart.
insert into entry_right (type, role) select 'practice', role from unnest(array[
	'drafter', 'focalPoint', 'programmeManager', 'triageOfficer', 'caseOfficer', 'headquartersApprover']) as role;
