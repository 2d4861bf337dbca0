-- == What a programme has, and what is reserved of it, by category ==
-- Unlike items cannot be compared by one number. A programme may state how much it has of each category and unit; one
-- that does not goes on as before, with one capacity for whatever it supplies. `capacity` is then the sum of the rows:
-- a ceiling for the other rules, which no page shows.
alter table programme add column capacities jsonb not null default '[]';
insert into column_right (table_name, column_name, role) values ('programme', 'capacities', 'programmeManager');

-- The lines that a reservation covers: `lineId`, `category`, `unit`, `quantity`. Empty where it counts seats or days.
alter table reservation add column lines jsonb not null default '[]';
alter table reserved_sum add column category text;
alter table reserved_sum add column unit text;

-- Present reservations of equipment cover what each line says is offered of it; where that does not make up their
-- quantity, it is not known which lines they cover, and they count to no category.
alter table reservation no force row level security;
alter table need_line no force row level security;
alter table reservation disable trigger user;
update reservation set lines = offered.lines
from (
	select need_id, sum(offered) as quantity, jsonb_agg(jsonb_build_object('lineId', id, 'category', category, 'unit', unit,
		'quantity', offered) order by position) as lines
	from need_line where offered > 0 group by need_id
) as offered
where offered.need_id = reservation.need_id and offered.quantity = reservation.quantity and released_at is null;
alter table reservation enable trigger user;

-- What a delivery is of, by category, for readers who do not see its need: as its quantity, as it was when it opened.
alter table delivery add column categories jsonb not null default '[]';
alter table delivery no force row level security;
update delivery set categories = summed.categories
from (
	select need_id, reservation.quantity, jsonb_agg(jsonb_build_object('category', line.category, 'unit', line.unit,
		'quantity', line.quantity)) as categories
	from reservation, lateral (
		select category, unit, sum(one.quantity) as quantity
		from jsonb_to_recordset(lines) as one(category text, unit text, quantity bigint) group by category, unit) as line
	where released_at is null group by reservation.id
) as summed
where summed.need_id = delivery.need_id and summed.quantity = delivery.quantity and delivery.kind = 'equipment';
alter table delivery force row level security;

-- A sum has one row for each category and unit of the lines, and one for the money and for what no line names.
create or replace function add_reserved(made reservation, sign integer) returns void language sql
	security definer set search_path = public as $$
	with line as (
		select named.category, named.unit, named.quantity from jsonb_to_recordset(made.lines)
			as named(category text, unit text, quantity bigint) where named.category is not null and named.unit is not null),
	part as (
		select category, unit, sum(quantity) as quantity, 0::bigint as amount, 0::bigint as unpriced from line group by category, unit
		union all
		select null, null, made.quantity - coalesce((select sum(quantity) from line), 0), coalesce(made.amount, 0),
			case when made.amount is null then made.quantity else 0 end),
	folded as (
		delete from reserved_sum where id in (
			select kept.id from reserved_sum as kept where kept.programme_id = made.programme_id and kept.state_iso3 = made.state_iso3
				and kept.cohort_id is not distinct from made.cohort_id
				and exists (select from part where part.category is not distinct from kept.category
					and part.unit is not distinct from kept.unit)
			for update skip locked)
		returning category, unit, quantity, amount, unpriced),
	summed as (
		select category, unit, sum(quantity) as quantity, sum(amount) as amount, sum(unpriced) as unpriced from (
			select category, unit, sign * quantity as quantity, sign * amount as amount, sign * unpriced as unpriced from part
			union all select category, unit, quantity, amount, unpriced from folded) as each
		group by category, unit)
	insert into reserved_sum (programme_id, state_iso3, cohort_id, category, unit, quantity, amount, unpriced)
		select made.programme_id, made.state_iso3, made.cohort_id, category, unit, quantity, amount, unpriced from summed
		where quantity <> 0 or amount <> 0 or unpriced <> 0 $$;
delete from reserved_sum;
do $$ declare made reservation; begin
	for made in select * from reservation where released_at is null loop
		perform add_reserved(made, 1);
	end loop;
end $$;
alter table reservation force row level security;
alter table need_line force row level security;

drop trigger keep_reserved_changed on reservation;
create trigger keep_reserved_changed
	after update of programme_id, state_iso3, cohort_id, quantity, amount, lines, released_at on reservation for each row
	execute function keep_reserved();

-- == Guards ==
-- What is reserved of each category and unit of a programme beyond what it states of them. Nothing is compared where it
-- states none.
create function categories_beyond(of_programme text, stated jsonb) returns table (category text, unit text) language sql as $$
	select held.category, held.unit from (
		select line.category, line.unit, sum(line.quantity) as quantity
		from reservation, jsonb_to_recordset(lines) as line(category text, unit text, quantity bigint)
		where programme_id = of_programme and released_at is null group by 1, 2) as held
	where stated <> '[]' and held.quantity > coalesce((select sum(given.quantity)
		from jsonb_to_recordset(stated) as given(category text, unit text, quantity bigint)
		where given.category = held.category and given.unit = held.unit), 0) $$;

-- Beside the lock, as `keep_within_room` is: no category is promised twice, and no line of a need. A delivery that has
-- ended keeps its reservation, and the same line may be offered again after the need was reopened.
create function keep_lines_within_room() returns trigger language plpgsql as $$
declare stated jsonb; speaker text := current_setting('app.role', true);
begin
	perform set_config('app.role', 'system', true);
	select capacities into stated from programme where id = new.programme_id for update;
	perform 1 from need where id = new.need_id for update;
	if exists (select from categories_beyond(new.programme_id, stated) as beyond
		join jsonb_to_recordset(new.lines) as line(category text, unit text)
			on line.category is not distinct from beyond.category and line.unit is not distinct from beyond.unit)
		or (select sum(line.quantity) from jsonb_to_recordset(new.lines) as line(quantity bigint)) <> new.quantity
		or exists (select from (
			select line."lineId", sum(line.quantity) as quantity
			from reservation, jsonb_to_recordset(lines) as line("lineId" text, quantity bigint)
			where reservation.need_id = new.need_id and released_at is null and not exists (
				select from delivery where delivery.need_id = new.need_id and delivery.status in ('closed', 'resultsReview')
					and delivery.opened_at >= reservation.held_at)
			group by 1) as held
			join need_line on need_line.id = held."lineId" and need_line.need_id = new.need_id
			where held.quantity > need_line.quantity) then
		raise exception 'no room for the lines of reservation % in programme %', new.id, new.programme_id
			using errcode = '23514', constraint = 'keep_lines_within_room';
	end if;
	perform set_config('app.role', coalesce(speaker, ''), true);
	return null;
end $$;
create constraint trigger keep_lines_within_room after insert on reservation for each row
	when (new.released_at is null and new.lines <> '[]') execute function keep_lines_within_room();
create constraint trigger keep_lines_within_room_changed after update of lines, quantity, programme_id, need_id, released_at on reservation
	for each row when (new.released_at is null and new.lines <> '[]' and (old.released_at is not null or new.lines <> old.lines
		or new.quantity <> old.quantity or new.programme_id <> old.programme_id or new.need_id <> old.need_id))
	execute function keep_lines_within_room();

-- Nor is a category lowered below what is reserved of it. A reserved line whose category is not known counts to none.
create function keep_held_categories() returns trigger language plpgsql as $$
declare speaker text := current_setting('app.role', true);
begin
	perform set_config('app.role', 'system', true);
	if exists (select from categories_beyond(new.id, new.capacities) as beyond where beyond.category is not null and beyond.unit is not null) then
		raise exception 'programme % holds more of a category', new.id using errcode = '23514', constraint = 'keep_held_categories';
	end if;
	perform set_config('app.role', coalesce(speaker, ''), true);
	return null;
end $$;
create constraint trigger keep_held_categories after update of capacities on programme for each row
	when (new.capacities <> old.capacities) execute function keep_held_categories();
