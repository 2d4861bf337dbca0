-- What can still be promised to a State so that donors that do not exclude it pay for it; null where nothing limits it.
-- The same rule as `moneyLeft` of workflows/funding/usable-money.ts, which says why one flow decides it: the budget, or
-- what the accepting donors gave and what the excluding ones can pay of promises to others, less all promises.
-- `contributions` as a programme has them, `promised` as an object of amounts by State.
create function usable_money(budget bigint, contributions jsonb, promised jsonb, iso3 text) returns bigint language plpgsql immutable as $$
declare
	total bigint; most bigint; accepted bigint; all_known boolean;
	spare bigint[]; due bigint[]; accepts boolean[]; paid bigint[];
	payers int; debts int; covered bigint := 0;
	via int[]; before int[]; waiting int[]; place int; payer int; amount bigint; reached int;
begin
	select coalesce(sum(value::bigint), 0) into total from jsonb_each_text(promised);
	-- An amount that is not recorded may be any amount; a budget that is not known sets no limit.
	select least(budget, case when count(*) = count(given->>'amount') then sum((given->>'amount')::bigint) end)
	into most from jsonb_array_elements(contributions) as given;
	select count(*) = count(given->>'amount'), coalesce(sum((given->>'amount')::bigint), 0) into all_known, accepted
	from jsonb_array_elements(contributions) as given where not coalesce(given->'excludedCountries', '[]') ? iso3;
	select count(*), array_agg(coalesce((given->>'amount')::bigint, total) order by position)
	into payers, spare from jsonb_array_elements(contributions) with ordinality as listed(given, position)
	where coalesce(given->'excludedCountries', '[]') ? iso3;
	if payers = 0 or not all_known then
		return most - total;
	end if;

	-- Promises to others, those of States that the same donors accept together; `accepts` is a table, debt by debt.
	with payer as (
		select given->'excludedCountries' as excluded, position
		from jsonb_array_elements(contributions) with ordinality as listed(given, position)
		where coalesce(given->'excludedCountries', '[]') ? iso3
	), debt as (
		select sum(promise.value::bigint) as sum, payable from jsonb_each_text(promised) as promise
		cross join lateral (select array_agg(not excluded ? promise.key order by position) as payable from payer) as by_payer
		where promise.key <> iso3 and promise.value::bigint > 0 group by payable
	)
	select count(*), array_agg(sum order by payable), array_agg(payable order by payable) into debts, due, accepts from debt;
	paid := array_fill(0::bigint, array[greatest(debts, 1), payers]);
	for debt in 1..debts loop
		while due[debt] > 0 loop
			-- Shortest way to a contribution with money to spare; `via` and `before` say how each one was reached.
			via := array_fill(0, array[payers]);
			before := array_fill(0, array[payers]);
			waiting := '{}';
			for other in 1..payers loop
				if accepts[debt][other] then
					via[other] := debt;
					waiting := waiting || other;
				end if;
			end loop;
			reached := 0;
			place := 1;
			while reached = 0 and place <= cardinality(waiting) loop
				payer := waiting[place];
				place := place + 1;
				if spare[payer] > 0 then
					reached := payer;
				else
					for holder in 1..debts loop
						continue when paid[holder][payer] = 0;
						for other in 1..payers loop
							if accepts[holder][other] and via[other] = 0 then
								via[other] := holder;
								before[other] := payer;
								waiting := waiting || other;
							end if;
						end loop;
					end loop;
				end if;
			end loop;
			exit when reached = 0;

			amount := least(due[debt], spare[reached]);
			payer := reached;
			while before[payer] > 0 loop
				amount := least(amount, paid[via[payer]][before[payer]]);
				payer := before[payer];
			end loop;
			spare[reached] := spare[reached] - amount;
			due[debt] := due[debt] - amount;
			covered := covered + amount;
			payer := reached;
			while payer > 0 loop
				paid[via[payer]][payer] := paid[via[payer]][payer] + amount;
				if before[payer] > 0 then
					paid[via[payer]][before[payer]] := paid[via[payer]][before[payer]] - amount;
				end if;
				payer := before[payer];
			end loop;
		end loop;
	end loop;
	return least(most, accepted + covered) - total;
end $$;

-- Beside the lock as before; now no State is promised what donors exclude for it either.
create or replace function keep_within_room() returns trigger language plpgsql as $$
declare room record; taken record; promises jsonb; given jsonb; more boolean; speaker text := current_setting('app.role', true);
begin
	perform set_config('app.role', 'system', true);
	select capacity, maximum_per_state, budget, cost_per_unit, contributions, coalesce(donors, '{}') as donors
	into room from programme where id = new.programme_id for update;
	select coalesce(sum(quantity), 0) as quantity, coalesce(sum(amount), 0) as amount,
		coalesce(sum(quantity) filter (where state_iso3 = new.state_iso3), 0) as of_state,
		coalesce(sum(quantity) filter (where cohort_id = new.cohort_id), 0) as in_cohort
	into taken from reservation where programme_id = new.programme_id and released_at is null;
	if taken.quantity > room.capacity or taken.of_state > room.maximum_per_state or taken.amount > room.budget
		or taken.in_cohort > (select seats from cohort where id = new.cohort_id) then
		raise exception 'programme % has no room for reservation %', new.programme_id, new.id using errcode = '23514', constraint = 'keep_within_room';
	end if;

	-- Less money, such as in another cohort, is taken even after a donor has excluded the State.
	more := coalesce(new.amount, new.quantity::bigint * room.cost_per_unit, 0) > 0 and (tg_op = 'INSERT'
		or old.released_at is not null or new.programme_id <> old.programme_id or new.state_iso3 <> old.state_iso3
		or coalesce(new.amount, new.quantity::bigint * room.cost_per_unit, 0)
			> coalesce(old.amount, old.quantity::bigint * room.cost_per_unit, 0));
	if more then
		select coalesce(jsonb_object_agg(state_iso3, sum), '{}') into promises from (
			select state_iso3, sum(coalesce(amount, quantity::bigint * room.cost_per_unit, 0)) as sum
			from reservation where programme_id = new.programme_id and released_at is null group by 1) as of_state;
		-- A donor of whom nothing more is recorded gave an amount that is not known, for every State.
		select room.contributions || coalesce(jsonb_agg(jsonb_build_object('amount', null)), '[]') into given
		from unnest(room.donors) as donor
		where not exists (select from jsonb_array_elements(room.contributions) as one where one->>'donor' = donor);
		if usable_money(room.budget, given, promises, new.state_iso3) < 0 then
			raise exception 'donors exclude money for reservation % of programme %', new.id, new.programme_id using errcode = '23514', constraint = 'keep_within_room';
		end if;
	end if;
	perform set_config('app.role', coalesce(speaker, ''), true);
	return null;
end $$;

drop trigger keep_within_room_grown on reservation;
create constraint trigger keep_within_room_grown after update of quantity, amount, cohort_id, programme_id, state_iso3, released_at on reservation for each row
	when (new.released_at is null and (old.released_at is not null or new.quantity > old.quantity or coalesce(new.amount, 0) > coalesce(old.amount, 0)
		or new.cohort_id is distinct from old.cohort_id or new.programme_id <> old.programme_id or new.state_iso3 <> old.state_iso3))
	execute function keep_within_room();
