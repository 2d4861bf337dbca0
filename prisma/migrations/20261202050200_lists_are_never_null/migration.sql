-- A list that was never written was null in the database and an empty list in the types: what reads it without Prisma
-- failed on a draft with a need that was not yet saved. Now it is empty in both. Only a right to a column still tells a
-- list from none: without one it applies in every status.
do $$ declare list record;
begin
	for list in select c.relname, a.attname, c.relforcerowsecurity as forced
		from pg_attribute as a join pg_class as c on c.oid = a.attrelid
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
			and a.attndims > 0 and not (a.attnotnull and a.atthasdef) and c.relname <> 'column_right'
	loop
		execute format('alter table %I no force row level security', list.relname);
		execute format('alter table %I disable trigger user', list.relname);
		execute format('update %I set %I = ''{}'' where %2$I is null', list.relname, list.attname);
		execute format('alter table %I enable trigger user', list.relname);
		if list.forced then execute format('alter table %I force row level security', list.relname); end if;
		execute format('alter table %I alter column %I set default ''{}'', alter column %2$I set not null', list.relname, list.attname);
	end loop;
end $$;
