-- Words that mean the same in search: those that administrators add, and those of the product that they have withdrawn.
create table search_synonym (
	-- Of a group of the product, its key; the phrases are then those of the product.
	id text not null,
	-- Lists of phrases by language.
	phrases jsonb not null,
	active boolean not null default true,
	revision integer not null default 1,
	updated_by_id text not null,
	updated_at timestamptz not null,

	constraint search_synonym_pkey primary key (id)
);
alter table search_synonym enable row level security;
alter table search_synonym force row level security;
grant select, insert, update on search_synonym to app_user;
-- They widen the question of every reader.
create policy read on search_synonym for select to app_user using (true);
create policy add on search_synonym for insert to app_user with check ((select app_system()));
create policy change on search_synonym for update to app_user using ((select app_system())) with check ((select app_system()));
select guard_columns('search_synonym');
insert into entry_right (type, role) values ('synonym', 'administrator');
create index audit_entry_synonym on audit_entry (position) where type like 'synonym.%';
