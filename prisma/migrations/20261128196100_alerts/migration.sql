-- Whether the owner of a saved view is notified of what is new in it, and up to when this was looked for.
alter table saved_view add column alert text not null default 'none', add column alerted_at timestamptz;
alter table saved_view add constraint saved_view_alert_known check (alert in ('none', 'daily', 'weekly')),
	-- A layout shows no rows of its own.
	add constraint saved_view_alert_named check (alert = 'none' or (name <> '' and alerted_at is not null));
create index saved_view_with_alert on saved_view (owner_id) where alert <> 'none';
insert into column_right (table_name, column_name, role)
	select 'saved_view', column_name, role
	from unnest(array['alert', 'alerted_at']) as column_name,
		unnest(array['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager',
			'dueDiligenceOfficer', 'donor', 'administrator']) as role;
