-- A further entry that corrects an earlier one. The corrected row holds the last value, the earlier one stays here.
create table correction (
	id text not null,
	delivery_id text not null,
	need_id text not null,
	request_id text not null,
	state_iso3 text not null,
	entry text not null,
	entry_id text not null default '',
	before jsonb not null,
	after jsonb not null,
	reason text not null,
	proposed_by text not null,
	proposed_at timestamptz(3) not null,
	status text not null,
	decided_by text,
	decided_at timestamptz(3),
	answer text not null default '',

	constraint correction_pkey primary key (id),
	constraint correction_status check (status in ('awaiting', 'counted', 'refused', 'withdrawn')),
	-- Where a second side is asked, it is another person who answers.
	constraint correction_by_another check (decided_by <> proposed_by)
);
alter table correction add constraint correction_delivery_id_fkey foreign key (delivery_id) references delivery (id) on delete restrict on update cascade;
create index correction_delivery_id_proposed_at_idx on correction (delivery_id, proposed_at);
create index correction_request_id_idx on correction (request_id);
-- One at a time of each entry.
create unique index correction_awaiting on correction (delivery_id, entry, entry_id) where status = 'awaiting';

-- == Rights ==
alter table correction enable row level security;
alter table correction force row level security;
grant select, insert, update on correction to app_user;
-- Of participants only those who know them read; of the rest those who follow the delivery.
create policy read on correction for select to app_user using (
	(select app_system()) or ((select app_role()) <> 'donor' and (select true from delivery where delivery.id = correction.delivery_id
		and (correction.entry not in ('participant', 'followUp') or delivery.state_iso3 = (select app_filing_state())
			or ((select app_role()) = 'programmeManager' and delivery.manager_id = any ((select app_identities())::text[]))))));
-- Both sides propose; what counts, and what the second side answers, follows from the operation.
create policy add on correction for insert to app_user with check (
	(select app_system()) or (status = 'awaiting' and proposed_by = (select app_actor()) and answer = ''
		and num_nonnulls(decided_by, decided_at) = 0
		and (select true from delivery where delivery.id = correction.delivery_id and delivery.need_id = correction.need_id
			and delivery.request_id = correction.request_id and delivery.state_iso3 = correction.state_iso3
			and (delivery.state_iso3 = (select app_filing_state())
				or ((select app_role()) = 'programmeManager' and delivery.manager_id = any ((select app_identities())::text[]))))));
create policy change on correction for update to app_user using ((select app_system())) with check ((select app_system()));
select guard_columns('correction');

-- Nobody may change a measurement, which the grants say: its correction is the one way, and of the operation alone.
create function correct_measurement(of_id text, as_reached text, on_day date) returns void language plpgsql
	security definer set search_path = public as $$ begin
	if not app_system() then
		raise exception 'measurements are corrected by the operation alone' using errcode = '42501';
	end if;
	update measurement set reached = as_reached, measured_on = on_day where id = of_id;
end $$;
revoke all on function correct_measurement from public;
grant execute on function correct_measurement to app_user;
