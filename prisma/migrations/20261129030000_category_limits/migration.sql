-- == The most of one category for one State ==
-- A row of `capacities` may name it as `maximumPerState`. What is reserved is beyond a category also where one State has
-- more of it than that; nothing is compared where no limit is named.
create or replace function categories_beyond(of_programme text, stated jsonb) returns table (category text, unit text) language sql as $$
	with held as materialized (
		select reservation.state_iso3, line.category, line.unit, sum(line.quantity) as quantity
		from reservation, jsonb_to_recordset(lines) as line(category text, unit text, quantity bigint)
		where programme_id = of_programme and released_at is null and stated <> '[]' group by 1, 2, 3)
	select held.category, held.unit from held group by 1, 2
	having sum(held.quantity) > coalesce((select sum(given.quantity)
		from jsonb_to_recordset(stated) as given(category text, unit text, quantity bigint)
		where given.category = held.category and given.unit = held.unit), 0)
	union
	select held.category, held.unit from held
	join jsonb_to_recordset(stated) as given(category text, unit text, "maximumPerState" bigint)
		on given.category = held.category and given.unit = held.unit
	where held.quantity > given."maximumPerState" $$;
