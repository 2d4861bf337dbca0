-- A function of SQL that reads a table is planned anew by each statement that calls it, which took a third of the database's
-- time of a step. One of PL/pgSQL is planned once for a connection. What they say is unchanged.
create or replace function app_acts_on(entry audit_entry) returns boolean language plpgsql stable
	set plan_cache_mode = force_generic_plan as $$
begin
	return exists (select from request where request.id = entry.request_id and request.state_iso3 = entry.state_iso3)
			and (entry.need_id is null or exists (select from need where need.id = entry.need_id and need.request_id = entry.request_id))
			and (entry.delivery_id is null or exists (select from delivery
				where delivery.id = entry.delivery_id and delivery.need_id = entry.need_id))
			and case
				when entry."to" is not null and entry.type like 'dueDiligence.%' then app_role() in ('dueDiligenceOfficer', 'headquartersApprover')
				when entry."to" is not null and entry.type like 'need.%' and app_role() in ('caseOfficer', 'dueDiligenceOfficer')
					then exists (select from request where request.id = entry.request_id and app_handles(officer_id))
				when app_role() in ('mission', 'programmeManager')
					and entry.type in ('history.exported', 'letter.settled', 'attachment.added', 'translation.sent') then true
				when app_role() = 'programmeManager' then entry.delivery_id is not null or (entry.need_id is not null and (entry.type like 'thread.%'
					or exists (select from need where need.id = entry.need_id and need.manager_id = any (app_identities()))))
				else app_filing_for(entry.state_iso3) or app_reviewing()
			end;
end $$;

create or replace function app_drafting(iso3 text, of_request text) returns boolean language plpgsql stable
	set plan_cache_mode = force_generic_plan as $$
begin
	return app_role() = 'drafter' and iso3 = app_state()
		and exists (select from request where request.id = of_request and request.status = 'draft');
end $$;

create or replace function app_acts_for(person text) returns boolean language plpgsql stable
	set plan_cache_mode = force_generic_plan as $$
begin
	return person = any (app_identities()) and exists (select from deputy
		where deputy.person_id = person and deputy.deputy_id = app_actor() and deputy.ended_at is null
			and app_moment() >= deputy."from" and app_moment() < deputy."to");
end $$;

create or replace function app_records(entry text) returns boolean language plpgsql stable security definer
	set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
	return exists (select from entry_right where role = app_role() and type in (entry, split_part(entry, '.', 1)));
end $$;
