-- A step paid for the index as often as it touched a row of its request, and each time the whole row, answers included,
-- was written as JSON to read one key of it. What is touched is now noted once in a transaction, by its key alone.
create or replace function touch_search(subjects text[]) returns void language plpgsql security definer set search_path = public as $$
-- What this transaction has noted, as far back as 1,000 characters: it touches few things, again and again.
declare noted text := ' ' || coalesce(current_setting('app.touched', true), '');
	one text;
begin
	foreach one in array subjects loop
		continue when one is null or position(' ' || one || ' ' in noted) > 0;
		insert into search_touch (subject) values (one);
		noted := right(noted || one || ' ', 1000);
		perform set_config('app.touched', noted, true);
	end loop;
end $$;

create or replace function touch_row() returns trigger language plpgsql security definer set search_path = public as $$
declare before jsonb;
	after jsonb;
begin
	-- Of one thing, by the columns that most tables have.
	if tg_nargs = 2 and tg_argv[1] = 'request_id' then
		perform touch_search(array[tg_argv[0] || ':' || old.request_id, tg_argv[0] || ':' || new.request_id]);
		return null;
	elsif tg_nargs = 2 and tg_argv[1] = 'id' then
		perform touch_search(array[tg_argv[0] || ':' || old.id, tg_argv[0] || ':' || new.id]);
		return null;
	end if;
	before := case when tg_op <> 'INSERT' then to_jsonb(old) end;
	after := case when tg_op <> 'DELETE' then to_jsonb(new) end;
	-- `kind` and the column with its id, in pairs.
	for pair in 0 .. tg_nargs / 2 - 1 loop
		perform touch_search(array[tg_argv[pair * 2] || ':' || (before ->> tg_argv[pair * 2 + 1]),
			tg_argv[pair * 2] || ':' || (after ->> tg_argv[pair * 2 + 1])]);
	end loop;
	return null;
end $$;
