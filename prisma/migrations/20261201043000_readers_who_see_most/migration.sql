-- Who sees nearly all requests is found with nearly every entry: to ask the index for these readers too meant to read
-- their whole list for each question, 600 pages at a million entries. Of them the index is asked for the words alone; the
-- policy still asks each entry that it found.
create function app_sees_most() returns boolean language sql stable as $$
	select coalesce(app_role() in ('system', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'dueDiligenceOfficer'), false) $$;

create or replace function app_sought() returns tsquery language sql stable as $$
	select case when app_system() and coalesce(current_setting('app.sought', true), '') = '' then app_sight()
		when app_sees_most() then nullif(current_setting('app.sought', true), '')::tsquery
		else app_sight() && nullif(current_setting('app.sought', true), '')::tsquery end $$;

-- `is true` keeps the second condition out of the index.
alter policy find on search_entry using (words @@ (select app_sought()) and (words @@ (select app_sight())) is true);
