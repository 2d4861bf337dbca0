-- Until a blank number was stored as unknown, it was stored as 0, as a typed 0 was: which of the two a 0 of a draft is
-- cannot be known. It becomes "0?", which the drafter settles before submission. A 0 is certain only where the total and
-- the other parts leave nothing over. What was submitted stays as its receipt has it.
create function unsettled(section jsonb, names text[]) returns jsonb language sql immutable as $$
	select coalesce(jsonb_object_agg(key, case when key = any (names) and value = '0' then '"0?"' else value end), '{}')
	from jsonb_each(section) $$;

create function with_unsettled(answers jsonb) returns jsonb language sql immutable as $$
	select answers
		|| case when jsonb_typeof(answers -> 'need') = 'object' then jsonb_build_object('need', unsettled(answers -> 'need',
			array['sites', 'units'] || case
				when jsonb_typeof(answers #> '{need,persons}') = 'number' and answers #> '{need,persons}' <> '0'
					and answers #> '{need,notStated}' = '0' then array[]::text[]
				else array['persons', 'women', 'men', 'notStated'] end)) else '{}' end
		|| case when jsonb_typeof(answers -> 'equipment') = 'object'
			then jsonb_build_object('equipment', unsettled(answers -> 'equipment', array['maintenanceAmount'])) else '{}' end $$;

alter table need no force row level security;
alter table request no force row level security;
alter table removed_need no force row level security;
update need set answers = with_unsettled(answers), answers_revision = answers_revision + 1
where answers <> with_unsettled(answers) and request_id in (select id from request where submitted_at is null);
update removed_need set kept = jsonb_set(kept, '{answers}', with_unsettled(kept -> 'answers'))
where jsonb_typeof(kept -> 'answers') = 'object' and kept -> 'answers' <> with_unsettled(kept -> 'answers');
alter table need force row level security;
alter table request force row level security;
alter table removed_need force row level security;

drop function with_unsettled(jsonb);
drop function unsettled(jsonb, text[]);
