-- Administrators add States and organizations and change their entries. Each change is in the audit trail, with the date
-- and the source of the treaty status.
grant update (names, m49, region, subregion, treaty_status, ldc, lldc, sids) on state to app_user;
create policy change_by_system on state for update to app_user using ((select app_system())) with check ((select app_system()));
insert into entry_right (type, role) values ('state', 'administrator');
create index audit_entry_state on audit_entry (state_iso3, position) where type like 'state.%';
