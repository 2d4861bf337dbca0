-- A list of States that is entered after its first day changes what was counted by groups of States since. The operation
-- knows which requests that are; it notes them as a trigger would, with system access alone.
create function count_again(subjects text[]) returns void language plpgsql security definer set search_path = public as $$
begin
	if not app_system() then
		raise exception 'Only the system has records counted again' using errcode = 'insufficient_privilege';
	end if;
	perform touch_search(subjects);
end $$;
revoke all on function count_again from public;
grant execute on function count_again to app_user;
