-- A 0 that may have been a blank is certain once its State states it in answer to a question: by section and field, since
-- which version of the submission. Changed by what follows from a step alone.
alter table need add column settled_zeros jsonb not null default '{}';
alter policy add on need with check (
	(select app_system()) or ((select app_role() = 'drafter') and state_iso3 = (select app_state())
		and (select true from request where request.id = need.request_id and request.status = 'draft')
		and status = 'pending' and snapshot->>'value' = 'pending' and revision = 0 and priority_round = 1 and settled_zeros = '{}'
		and num_nonnulls(programme_id, manager_id, allocated, priority, declined_at, decliner_id, parent_id, part) = 0));

-- Whoever is answering now was shown a 0, and is asked which it is.
alter table need no force row level security;
alter table request no force row level security;
alter table revised_answers no force row level security;
update revised_answers set revision = revision + 1, answers = (
	select jsonb_object_agg(place, case when names is null then said else (
		select coalesce(jsonb_object_agg(key, case when key = any (names) and value = '0' then '"0?"' else value end), '{}')
		from jsonb_each(said)) end)
	from (select place, said, case split_part(place, '.', 2)
			when 'equipment' then array['maintenanceAmount']
			when 'need' then array['sites', 'units', 'persons', 'women', 'men', 'notStated'] end as names
		from jsonb_each(answers) as told (place, said)) as places)
where answers <> '{}' and exists (select from request
	where request.id = request_id and request.blanks_as_zero and request.status = 'clarification');
alter table revised_answers force row level security;
alter table request force row level security;
alter table need force row level security;
