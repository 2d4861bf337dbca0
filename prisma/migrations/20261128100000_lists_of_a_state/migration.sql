-- What waits for a State, and what runs: read in the order of an index.
create index need_state_iso3_status_updated_at_id_idx on need (state_iso3, status, updated_at, id);
create index delivery_state_iso3_status_updated_at_id_idx on delivery (state_iso3, status, updated_at, id);
create index clock_run_running on clock_run (started_at, id) where stopped_at is null;
create index clock_run_running_of_state on clock_run (state_iso3, started_at, id) where stopped_at is null;

-- The State is read once, so that its needs and deliveries are found in an index.
create or replace function app_state_programmes() returns text[] language sql stable as $$
	select array(select programme_id from need
			where state_iso3 = (select app_own_state()) and status <> 'proposed' and programme_id is not null
		union select programme_id from delivery where state_iso3 = (select app_own_state())) $$;
