-- The newest entries that a question finds for its reader, in one statement of a page. `questions` are asked in turn until
-- as many are found as are wanted: each of what last changed since the moment of `since` with the same place and before
-- that of the one before, and the last of all that is older. One that would find too few, going by those before it, is
-- left out: each reads the index anew. As the reader: the policy of the table judges, and after it nothing is sought any
-- more. The rank is computed for what is returned, not for all that was found. The planner only guesses how often a word
-- occurs: it may not read the whole table, nor keep the plan of the first question.
create function newest_entries(questions text[], since timestamptz[], present timestamptz, words tsquery,
		before_at timestamptz, before_id text, most integer)
	returns table (id text, kind text, state_iso3 text, codes text[], at timestamptz, rank float8)
	language plpgsql set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
declare reached timestamptz := present;
	got integer := 0;
	more integer;
begin
	for n in 1 .. cardinality(questions) loop
		-- A month that has only begun says nothing of those before it; others may have had twice as many.
		continue when n <= cardinality(since) and present - reached > interval '20 days'
			and got * 2 * extract(epoch from present - since[n]) < most * extract(epoch from present - reached);
		perform set_config('app.sought', questions[n], true);
		return query select e.id, e.kind, e.state_iso3, e.codes, e.at,
				ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', e.words, newest_entries.words, 1)::float8
			from (select * from search_entry as s where (s.at, s.id) < (coalesce(before_at, 'infinity'), before_id)
				order by s.at desc, s.id desc limit most - got) as e;
		get diagnostics more = row_count;
		got := got + more;
		exit when got >= most or n > cardinality(since);
		reached := since[n];
		before_at := reached;
	end loop;
	perform set_config('app.sought', '', true);
end $$;
