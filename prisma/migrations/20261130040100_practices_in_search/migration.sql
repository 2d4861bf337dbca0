-- Published practices are found by everyone who has an account: `@published`, beside what the role finds.
create function app_sight_of_role() returns tsquery language sql stable as $$
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
create or replace function app_sight() returns tsquery language sql stable as $$
	select case when app_role() = 'system' then app_sight_of_role()
		when app_role() in ('drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer', 'headquartersApprover',
			'programmeManager', 'dueDiligenceOfficer', 'donor', 'administrator')
			then coalesce(app_sight_of_role() || '''@published'''::tsquery, '''@published'''::tsquery)
	end $$;

create trigger touch_search after insert or delete on practice for each row execute function touch_row('practice', 'id');
create trigger touch_search_of_change after update on practice for each row
	when ((old.status, old.title, old.problem, old.done, old.helped, old.hindered, old.results, old.resources, old.themes)
		is distinct from (new.status, new.title, new.problem, new.done, new.helped, new.hindered, new.results, new.resources, new.themes))
	execute function touch_row('practice', 'id');
