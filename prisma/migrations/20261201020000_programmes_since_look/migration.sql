-- UNODC's lists of programmes mark what others changed since the reader last looked, as those of requests do.
alter table last_look drop constraint last_look_kind_known;
alter table last_look add constraint last_look_kind_known
	check (kind in ('request', 'need', 'delivery', 'programme', 'notifications'));
