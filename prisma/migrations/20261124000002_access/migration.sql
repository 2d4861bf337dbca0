-- The application speaks as app_user inside every transaction. That role owns nothing and cannot pass a policy.
do $$ begin
	if not exists (select from pg_roles where rolname = 'app_user') then create role app_user nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant app_user to current_user;
grant usage on schema public to app_user;

create function app_actor() returns text language sql stable as $$ select current_setting('app.actor', true) $$;
create function app_role() returns text language sql stable as $$ select coalesce(current_setting('app.role', true), '') $$;
create function app_state() returns text language sql stable as $$ select nullif(current_setting('app.state', true), '') $$;
create function app_donor() returns text language sql stable as $$ select nullif(current_setting('app.donor', true), '') $$;
create function app_regions() returns text[] language sql stable as $$ select string_to_array(nullif(current_setting('app.regions', true), ''), ',') $$;
create function app_system() returns boolean language sql stable as $$ select app_role() = 'system' $$;
create function app_of_state(iso3 text) returns boolean language sql stable as $$ select app_role() in ('drafter', 'focalPoint', 'mission') and iso3 = app_state() $$;
create function app_filing_for(iso3 text) returns boolean language sql stable as $$ select app_role() in ('drafter', 'focalPoint') and iso3 = app_state() $$;
create function app_office() returns boolean language sql stable as $$ select app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager', 'dueDiligenceOfficer', 'administrator') $$;
-- Officers who handle requests as such; a programme manager sees single needs, an administrator none.
create function app_reviewing() returns boolean language sql stable as $$ select app_role() in ('triageOfficer', 'caseOfficer', 'headquartersApprover', 'dueDiligenceOfficer') $$;

do $$ declare name text; begin
	foreach name in array array['authority', 'invitation', 'reference_counter', 'request', 'need', 'question', 'decision', 'programme', 'reservation', 'delivery', 'reader', 'notice', 'state'] loop
		execute format('alter table %I enable row level security; alter table %I force row level security', name, name);
	end loop;
	-- The owner reads these: person and the next four to sign people in, the last two to link and verify the audit.
	foreach name in array array['person', 'session', 'account', 'verification', 'rate_limit', 'audit_entry', 'audit_head'] loop
		execute format('alter table %I enable row level security', name);
	end loop;
end $$;

grant select on state, authority, invitation, request, need, question, decision, programme, reservation, delivery, reader, audit_entry, notice, reference_counter to app_user;
grant insert on state, authority, invitation, request, need, question, decision, programme, reservation, delivery, reader, audit_entry, notice, reference_counter to app_user;
grant update on invitation, request, need, question, decision, programme, reservation, delivery, notice, reference_counter to app_user;
grant delete on need to app_user;
grant select (id, name, email, role, language, title, state_iso3, authority_id, donor, regions, suspended_at, created_at, updated_at, email_verified, image) on person to app_user;
grant update (language, updated_at) on person to app_user;
grant insert on person, account to app_user;

create policy read on state for select to app_user using (true);
create policy add on state for insert to app_user with check (app_system());

create policy read on authority for select to app_user using (app_system() or app_office() or app_of_state(state_iso3));
create policy add on authority for insert to app_user with check (app_system() or app_role() = 'administrator' or (app_role() = 'focalPoint' and state_iso3 = app_state()));

create policy read on person for select to app_user using (
	app_system() or app_office() or id = app_actor()
	or (app_role() in ('drafter', 'focalPoint', 'mission')
		and (state_iso3 = app_state() or role in ('triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager', 'dueDiligenceOfficer'))));
create policy add on person for insert to app_user with check (app_system());
create policy add on account for insert to app_user with check (app_system());
create policy choose_language on person for update to app_user using (id = app_actor()) with check (id = app_actor());

create policy read on invitation for select to app_user using (
	app_system() or app_role() = 'administrator' or (app_role() = 'focalPoint' and state_iso3 = app_state()));
create policy add on invitation for insert to app_user with check (
	app_system() or (invited_by_id = app_actor() and (app_role() = 'administrator'
		or (app_role() = 'focalPoint' and state_iso3 = app_state() and role = 'drafter'))));
create policy change on invitation for update to app_user using (app_system()) with check (app_system());

create policy all_by_system on reference_counter for all to app_user using (app_system()) with check (app_system());

create policy read on reader for select to app_user using (app_system() or person_id = app_actor());
create policy add on reader for insert to app_user with check (app_system());

create policy read on request for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (submitted_at is not null and (
		app_role() in ('triageOfficer', 'headquartersApprover', 'dueDiligenceOfficer')
		or (app_role() = 'caseOfficer' and (officer_id = app_actor() or app_regions() is null
			or exists (select from state where state.iso3 = request.state_iso3 and state.region = any (app_regions()))))
		or (app_role() = 'programmeManager' and exists (select from reader where reader.request_id = request.id and reader.person_id = app_actor())))));
create policy add on request for insert to app_user with check (
	app_system() or (app_role() = 'drafter' and state_iso3 = app_state() and drafter_id = app_actor()));
create policy change on request for update to app_user
	using (app_system() or app_filing_for(state_iso3)
		or (submitted_at is not null and (app_role() in ('triageOfficer', 'headquartersApprover', 'dueDiligenceOfficer')
			or (app_role() = 'caseOfficer' and officer_id = app_actor()))))
	with check (app_system() or app_filing_for(state_iso3)
		or (submitted_at is not null and (app_role() in ('triageOfficer', 'headquartersApprover', 'dueDiligenceOfficer')
			or (app_role() = 'caseOfficer' and officer_id = app_actor()))));

create policy read on need for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (app_reviewing() and exists (select from request where request.id = need.request_id))
	or (app_role() = 'programmeManager' and exists (select from reader where reader.need_id = need.id and reader.person_id = app_actor())));
create policy add on need for insert to app_user with check (
	app_system() or (app_role() = 'drafter' and state_iso3 = app_state()
		and exists (select from request where request.id = need.request_id and request.status = 'draft')));
create policy change on need for update to app_user
	using (app_system() or app_filing_for(state_iso3)
		or (app_role() = 'caseOfficer' and exists (select from request where request.id = need.request_id and request.officer_id = app_actor()))
		or (app_role() = 'programmeManager' and manager_id = app_actor()))
	with check (app_system() or app_filing_for(state_iso3)
		or (app_role() = 'caseOfficer' and exists (select from request where request.id = need.request_id and request.officer_id = app_actor()))
		or (app_role() = 'programmeManager' and manager_id = app_actor()));
create policy remove on need for delete to app_user using (
	app_role() = 'drafter' and state_iso3 = app_state()
	and exists (select from request where request.id = need.request_id and request.status = 'draft'));

create policy read on question for select to app_user using (
	app_system() or app_of_state(state_iso3) or (app_reviewing() and exists (select from request where request.id = question.request_id)));
create policy add on question for insert to app_user with check (app_system());
create policy change on question for update to app_user using (app_system()) with check (app_system());

create policy read on decision for select to app_user using (
	app_system()
	or (app_of_state(state_iso3) and approved_at is not null)
	or (app_reviewing() and exists (select from request where request.id = decision.request_id)));
create policy add on decision for insert to app_user with check (app_system());
create policy change on decision for update to app_user using (app_system()) with check (app_system());

create policy read on reservation for select to app_user using (app_system() or app_reviewing() or app_of_state(state_iso3)
	or (app_role() = 'programmeManager' and exists (select from reader where reader.need_id = reservation.need_id and reader.person_id = app_actor())));
create policy add on reservation for insert to app_user with check (app_system());
create policy change on reservation for update to app_user using (app_system()) with check (app_system());

create policy read on delivery for select to app_user using (
	app_system()
	or app_of_state(state_iso3)
	or (app_role() = 'programmeManager' and manager_id = app_actor())
	or (app_reviewing() and exists (select from request where request.id = delivery.request_id))
	or (app_role() = 'donor' and donor = app_donor()));
create policy add on delivery for insert to app_user with check (app_system());
create policy change on delivery for update to app_user
	using (app_system() or app_filing_for(state_iso3) or (app_role() = 'programmeManager' and manager_id = app_actor()))
	with check (app_system() or app_filing_for(state_iso3) or (app_role() = 'programmeManager' and manager_id = app_actor()));

-- A State learns of a programme once it is offered; a proposal still open inside the office is not an offer.
create policy read on programme for select to app_user using (
	app_system() or app_office()
	or (app_role() = 'donor' and donor = app_donor())
	or (app_role() in ('drafter', 'focalPoint', 'mission') and (
		exists (select from need where need.programme_id = programme.id and need.state_iso3 = app_state() and need.status <> 'proposed')
		or exists (select from delivery where delivery.programme_id = programme.id and delivery.state_iso3 = app_state()))));
create policy add on programme for insert to app_user with check (app_system() or (app_role() = 'programmeManager' and manager_id = app_actor()));
create policy change on programme for update to app_user
	using (app_system() or (app_role() = 'programmeManager' and manager_id = app_actor()))
	with check (app_system() or (app_role() = 'programmeManager' and manager_id = app_actor()));

create policy read on audit_entry for select to app_user using (
	app_system()
	or (app_of_state(state_iso3) and not internal)
	or (app_reviewing() and request_id is not null and exists (select from request where request.id = audit_entry.request_id))
	or (app_role() = 'programmeManager' and need_id is not null
		and exists (select from reader where reader.need_id = audit_entry.need_id and reader.person_id = app_actor()))
	or (app_role() = 'administrator' and request_id is null));
create policy add on audit_entry for insert to app_user with check (
	actor_id = app_actor() and actor_role = app_role()
	and (app_role() not in ('drafter', 'focalPoint', 'mission') or state_iso3 = app_state()));

create policy read on notice for select to app_user using (app_system() or app_role() = 'administrator' or person_id = app_actor());
create policy add on notice for insert to app_user with check (app_system());
create policy change on notice for update to app_user
	using (app_system() or app_role() = 'administrator') with check (app_system() or app_role() = 'administrator');
