-- When a saved view is looked at next, so that the worker asks for those of the moment and not for all.
alter table saved_view add column alert_due_at timestamptz;
-- Looked at once immediately, which sets the moment by the time zone of the owner.
update saved_view set alert_due_at = alerted_at where alert <> 'none';
alter table saved_view add constraint saved_view_alert_due check ((alert = 'none') = (alert_due_at is null));
create index saved_view_alert_due_at_id_idx on saved_view (alert_due_at, id) where alert_due_at is not null;
insert into column_right (table_name, column_name, role)
	select table_name, 'alert_due_at', role from column_right where table_name = 'saved_view' and column_name = 'alerted_at';
