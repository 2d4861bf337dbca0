-- What cannot be indexed is put aside with its reason, where an administrator sees it. Before, it was tried again for ever.
create table search_fault (
	subject text not null,
	reason text not null,
	version integer not null,
	tries integer not null default 1,
	at timestamptz not null,

	constraint search_fault_pkey primary key (subject)
);
alter table search_fault enable row level security;
alter table search_fault force row level security;
grant select, insert, update, delete on search_fault to app_user;
create policy read on search_fault for select to app_user using ((select app_system()) or (select app_role() = 'administrator'));
create policy add on search_fault for insert to app_user with check ((select app_system()));
create policy change on search_fault for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on search_fault for delete to app_user using ((select app_system()));
select guard_columns('search_fault');
