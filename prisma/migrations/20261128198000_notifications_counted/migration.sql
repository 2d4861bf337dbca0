-- Of a person who no longer sees what thousands of unread notifications are about, each page judged all of them: only the
-- latest three hundred are judged, and the index gives them in this order.
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
		where notice_in_sight(request_id, need_id, delivery_id)
		limit 100) as new;
	perform set_config('role', 'none', true);
	return found;
end $$;
