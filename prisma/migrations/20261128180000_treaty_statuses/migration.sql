-- The status of a State under both instruments, each with the date and the source that an administrator entered. Until
-- now they stood in the audit trail alone, for the Protocol.
alter table state
	add column treaty_status_on date,
	add column treaty_status_source text,
	add column convention_status text not null default 'not-recorded',
	add column convention_status_on date,
	add column convention_status_source text,
	add constraint state_convention_status_known check (convention_status in ('party', 'signatory', 'non-party', 'not-recorded')),
	add constraint state_treaty_status_sourced check (num_nonnulls(treaty_status_on, treaty_status_source) in (0, 2)),
	-- Of the Protocol the first list names a report; of the Convention there is none without a source.
	add constraint state_convention_status_sourced check (num_nonnulls(convention_status_on, convention_status_source)
		= case when convention_status = 'not-recorded' then 0 else 2 end);
grant update (treaty_status_on, treaty_status_source, convention_status, convention_status_on, convention_status_source)
	on state to app_user;

alter table state no force row level security;
update state set treaty_status_on = (last.event ->> 'treatyStatusOn')::date, treaty_status_source = last.event ->> 'treatyStatusSource'
	from (select distinct on (state_iso3) state_iso3, event from audit_entry
		where type like 'state.%' and state_iso3 is not null order by state_iso3, position desc) last
	where last.state_iso3 = state.iso3 and num_nonnulls(last.event ->> 'treatyStatusOn', last.event ->> 'treatyStatusSource') = 2
		and state.treaty_status <> 'not-recorded';
alter table state force row level security;
