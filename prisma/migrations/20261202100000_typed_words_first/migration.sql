-- A hit has the points of how it was found, for each part of the question: by what was typed, by another form of it, by a
-- synonym in the language of the reader, by a code, or by another language; in its title before anywhere else. Until now
-- a word of another language counted as much as the one that was typed, and by its frequency more.
create function entry_rank(words tsvector, grades tsquery[], points float8[]) returns float8
	language plpgsql immutable as $$
declare rank float8 := 0;
begin
	for part in 1 .. coalesce(array_length(grades, 1), 0) loop
		for grade in 1 .. array_length(grades, 2) loop
			if words @@ grades[part][grade] then
				rank := rank + points[grade];
				exit;
			end if;
		end loop;
	end loop;
	return rank;
end $$;

-- Beside the function of eight values, which a process of the release before calls. The words of an entry are joined with
-- nothing, so that they are unpacked once and not for each grade.
create function newest_entries(narrow text[], questions text[], since timestamptz[], present timestamptz, grades tsquery[],
		points float8[], before_at timestamptz, before_id text, most integer)
	returns setof found_entry
	language plpgsql set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
declare found found_entry[];
	asked text[];
	reached timestamptz;
	older_at timestamptz;
	older_id text;
begin
	for pass in 1 .. 2 loop
		asked := case pass when 1 then narrow else questions end;
		found := '{}';
		reached := present;
		older_at := coalesce(before_at, 'infinity');
		older_id := before_id;
		for n in 1 .. cardinality(asked) loop
			-- Of a rare word, who sees nearly all would read what is older twice.
			continue when pass = 1 and n > cardinality(since) and cardinality(since) > 0 and app_sees_most();
			-- Each question of beginnings reads all their entries: who sees little asks it once.
			continue when pass = 2 and n <= cardinality(since) and cardinality(narrow) > 0 and not app_sees_most();
			-- A month that has only begun says nothing of those before it; others may have had twice as many.
			continue when n <= cardinality(since) and present - reached > interval '20 days' and
				cardinality(found) * 2 * extract(epoch from present - since[n]) < most * extract(epoch from present - reached);
			perform set_config('app.sought', asked[n], true);
			found := found || array(
				select row(e.id, e.kind, e.state_iso3, e.codes, e.at,
					entry_rank(e.words || '', grades, points))::found_entry
				from (select * from search_entry as s where (s.at, s.id) < (older_at, older_id)
					order by s.at desc, s.id desc limit most - cardinality(found)) as e
				order by e.at desc, e.id desc);
			exit when cardinality(found) >= most or n > cardinality(since);
			reached := since[n];
			older_at := reached;
			older_id := '';
		end loop;
		exit when cardinality(found) >= most;
	end loop;
	perform set_config('app.sought', '', true);
	return query select * from unnest(found);
end $$;
