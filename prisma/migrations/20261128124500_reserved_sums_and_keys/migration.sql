-- == What is reserved ==
-- Matching compares a need with the whole catalogue, and summed every reservation that was ever made for it. The sums
-- are kept: for each programme, State and cohort, of the reservations that are not released. As with the load of
-- officers, a sum may stand in several rows, so that steps never wait for each other: a transaction adds its own row,
-- and folds into it those that no other one holds at that moment.
create table reserved_sum (
	id bigserial not null,
	programme_id text not null,
	state_iso3 text not null,
	cohort_id text,
	quantity bigint not null,
	amount bigint not null,
	unpriced bigint not null,

	constraint reserved_sum_pkey primary key (id)
);
create index reserved_sum_programme_id_state_iso3_idx on reserved_sum (programme_id, state_iso3);

alter table reservation no force row level security;
insert into reserved_sum (programme_id, state_iso3, cohort_id, quantity, amount, unpriced)
	select programme_id, state_iso3, cohort_id, sum(quantity), coalesce(sum(amount), 0),
		coalesce(sum(quantity) filter (where amount is null), 0)
	from reservation where released_at is null group by programme_id, state_iso3, cohort_id;
alter table reservation force row level security;

create function add_reserved(made reservation, sign integer) returns void language sql
	security definer set search_path = public as $$
	with folded as (
		delete from reserved_sum where id in (
			select id from reserved_sum where programme_id = made.programme_id and state_iso3 = made.state_iso3
				and cohort_id is not distinct from made.cohort_id
			for update skip locked)
		returning quantity, amount, unpriced),
	summed as (
		select coalesce(sum(quantity), 0) + sign * made.quantity as quantity,
			coalesce(sum(amount), 0) + sign * coalesce(made.amount, 0) as amount,
			coalesce(sum(unpriced), 0) + case when made.amount is null then sign * made.quantity else 0 end as unpriced
		from folded)
	insert into reserved_sum (programme_id, state_iso3, cohort_id, quantity, amount, unpriced)
		select made.programme_id, made.state_iso3, made.cohort_id, quantity, amount, unpriced from summed
		where quantity <> 0 or amount <> 0 or unpriced <> 0 $$;
create function keep_reserved() returns trigger language plpgsql security definer set search_path = public as $$ begin
	if tg_op <> 'INSERT' and old.released_at is null then
		perform add_reserved(old, -1);
	end if;
	if tg_op <> 'DELETE' and new.released_at is null then
		perform add_reserved(new, 1);
	end if;
	return null;
end $$;
revoke all on function add_reserved, keep_reserved from public;
create trigger keep_reserved after insert or delete on reservation for each row execute function keep_reserved();
create trigger keep_reserved_changed
	after update of programme_id, state_iso3, cohort_id, quantity, amount, released_at on reservation for each row
	execute function keep_reserved();

-- Only the system reads the sums of all States; its triggers, which run as the owner, write them.
alter table reserved_sum enable row level security;
grant select on reserved_sum to app_user;
create policy read on reserved_sum for select to app_user using ((select app_system()));
select guard_columns('reserved_sum');

-- == Indexes ==
create index decision_need_id_proposed_at_idx on decision (need_id, proposed_at);
create index need_region_status_updated_at_id_idx on need (region, status, updated_at, id);
-- Messages are counted by status as far as a limit; the conditions are those of the counts.
create index notice_unsent_by_status on notice (status) where status in ('queued', 'deferred') and cadence is null and digest_id is null;
create index notice_failed_by_status on notice (status) where status in ('bounced', 'parked') and digest_id is null and settled_at is null;
create index notice_failed_by_reason on notice (failure)
	where status in ('deferred', 'bounced', 'parked') and digest_id is null and settled_at is null and failure is not null;
