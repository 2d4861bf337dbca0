-- A good practice tells that its request exists: while that is confidential, others than its State and those of UNODC who
-- read the request do not see the practice, also where it was published before.
create function app_shares_practice(of_request text) returns boolean language plpgsql as $$
declare speaker text := current_setting('app.role', true); open boolean;
begin
	perform set_config('app.role', 'system', true);
	select classification <> 'CONFIDENTIAL' into open from request where id = of_request;
	perform set_config('app.role', coalesce(speaker, ''), true);
	return coalesce(open, false);
end $$;

drop policy read on practice;
create policy read on practice for select to app_user using (
	(select app_system()) or state_iso3 = (select app_own_state())
	or (status = 'published' and app_shares_practice(request_id))
	or ((select app_office()) and (status <> 'draft' or proposer_id = any ((select app_identities())::text[]))
		and (select true from request where request.id = practice.request_id)));
