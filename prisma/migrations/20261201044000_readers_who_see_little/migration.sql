-- Who sees little is asked for whole words in all that there is, and only then for their beginnings, without windows: a
-- programme manager waited 130 ms at a million entries.
create or replace function newest_entries(narrow text[], questions text[], since timestamptz[], present timestamptz, words tsquery,
		before_at timestamptz, before_id text, most integer)
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
					ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', e.words, newest_entries.words, 1)::float8)::found_entry
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
