-- Public holidays of a State can come from a library; they are marked so until an administrator confirms or changes them.
alter table calendar_setting
	add column source text,
	add column confirmed_at timestamptz,
	add constraint calendar_setting_source_known check (source in ('date-holidays')),
	add constraint calendar_setting_confirmed check (confirmed_at is null or source is not null);
insert into column_right (table_name, column_name, role) values
	('calendar_setting', 'source', 'administrator'),
	('calendar_setting', 'confirmed_at', 'administrator');
