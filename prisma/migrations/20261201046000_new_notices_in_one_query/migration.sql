-- The number in the header of every page. A function that reads a table evaluates its policies again for each row: the
-- conditions of `notice_in_sight`, which the list of notifications uses, stand here themselves. Both change together.
create or replace function count_new_notices(who text, role_of text, state text, regions text, donor text, stands_in_for text, at timestamptz)
	returns integer language plpgsql as $$
declare found integer;
begin
	perform set_config('role', 'app_user', true), set_config('app.actor', who, true), set_config('app.role', role_of, true),
		set_config('app.state', state, true), set_config('app.regions', regions, true), set_config('app.donor', donor, true),
		set_config('app.stands_in_for', stands_in_for, true), set_config('app.now', at::text, true);
	select count(*) into found from (
		select from (
			select request_id, need_id, delivery_id from notice where person_id = who
				and created_at > coalesce((select look.at from last_look as look where look.person_id = who and look.kind = 'notifications'),
					'-infinity')
				and read_at is null and notice_is_shown(template, suppressed_because)
			order by created_at desc, id desc limit 300) as latest
		where (request_id is null or (select true from request as about where about.id = latest.request_id) is true)
			and (delivery_id is null or (select true from delivery as about where about.id = latest.delivery_id) is true)
			and (need_id is null or delivery_id is not null or (select true from need as about where about.id = latest.need_id) is true)
		limit 100) as new;
	perform set_config('role', 'none', true);
	return found;
end $$;
