-- Words that many records use, to offer one that was meant. None is of a few records or of one State alone: a list of
-- words tells what they say.
create table search_word (
	word text not null,
	documents integer not null,

	constraint search_word_pkey primary key (word)
);
alter table search_word enable row level security;
alter table search_word force row level security;
grant select, insert, delete on search_word to app_user;
create policy read on search_word for select to app_user using (true);
create policy add on search_word for insert to app_user with check ((select app_system()));
create policy remove on search_word for delete to app_user using ((select app_system()));
select guard_columns('search_word');

-- Similar words need the extension pg_trgm. Where it is not installed, no other spelling is offered, and System status
-- says so.
do $$ begin
	create extension if not exists pg_trgm;
	create index search_word_trigrams on search_word using gin (word gin_trgm_ops);
exception when others then
	raise notice 'pg_trgm is not available: %', sqlerrm;
end $$;
