-- The end of a walk over the index compared all entries with all sources in one statement and counted the words of all
-- entries in another. Both now go by ranges, and the counts wait here until all words are counted.
create table search_word_count (
	word text not null,
	documents integer not null,
	state_iso3 text,
	shared boolean not null,

	constraint search_word_count_pkey primary key (word)
);
alter table search_word_count enable row level security;
alter table search_word_count force row level security;
grant select, insert, update, delete on search_word_count to app_user;
create policy read on search_word_count for select to app_user using ((select app_system()));
create policy add on search_word_count for insert to app_user with check ((select app_system()));
create policy change on search_word_count for update to app_user using ((select app_system())) with check ((select app_system()));
create policy remove on search_word_count for delete to app_user using ((select app_system()));
select guard_columns('search_word_count');
